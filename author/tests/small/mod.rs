//! A deck so small that its combinations can be counted by hand: 4 × 3 × 3 = 36, of which 3 × 2 × 1 = 6 differ in notes.
#![allow(dead_code, reason = "each test file takes what it needs")]

use serde_json::{Value, json};

/// The small deck as JSON, which tests change.
pub(crate) fn tree() -> Value {
    let note = |id: &str, level: &str| json!({ "id": id, "level": level, "title": id, "body": id, "source": { "ref": "s" } });
    let headline = json!({ "title": "t", "lead": "l" });
    json!({
        "schema": 1, "id": "small", "lang": "en", "version": "1", "title": "t", "lead": "l",
        "reviewed": "2026-01-01", "review_by": "2027-01-01",
        "sources": [{ "id": "s", "kind": "article", "title": "s" }],
        "topics": [{ "id": "t", "title": "t" }],
        "cards": [card("one"), card("two")],
        "check": {
            "questions": [
                { "id": "health", "ask": "?", "safety": true, "options": [
                    { "id": "yes", "text": "a", "note": "ask" },
                    { "id": "also", "text": "b", "note": "ask" },
                    { "id": "no", "text": "c" },
                    { "id": "unsure", "text": "d", "unsure": true, "note": "sure" },
                ] },
                { "id": "haste", "ask": "?", "options": [
                    { "id": "soon", "text": "a", "note": "patience" },
                    { "id": "later", "text": "b" },
                    { "id": "unsure", "text": "c", "unsure": true, "note": "patience" },
                ] },
                { "id": "why", "ask": "?", "options": [
                    { "id": "a", "text": "a", "checklists": ["list"] },
                    { "id": "b", "text": "b" },
                    { "id": "unsure", "text": "c", "unsure": true },
                ] },
            ],
            "notes": [note("ask", "doctor"), note("sure", "confirm"), note("patience", "rethink")],
            "headlines": { "doctor": headline, "confirm": headline, "rethink": headline, "ready": headline },
        },
        "checklists": [{ "id": "list", "title": "t", "items": ["?"] }],
    })
}

/// A card of the small deck.
pub(crate) fn card(id: &str) -> Value {
    json!({
        "id": id, "topic": "t", "starter": true, "claim": format!("Is it {id}?"), "verdict": "true",
        "fact": "f", "why": "w", "takeaway": "t", "source": { "ref": "s" },
    })
}
