//! The recap: facts only, never a list of myths, with those marked that surprised this reader.

use yew::prelude::*;

use super::head::check_minutes;
use super::rich::rich;
use super::scene::{Scene, Target};
use crate::session::Action;

pub(super) fn recap(scene: &Scene<'_>) -> Html {
    let (session, texts) = (scene.session, scene.texts);
    let surprised = (0..session.cards().len()).any(|at| session.was_surprised(at));
    let facts = session.cards().enumerate().map(|(at, card)| {
        html! {
            <li key={card.id.as_str()} data-surprised={session.was_surprised(at).then_some("")}>
                if session.was_surprised(at) { <span class="flag">{ texts.surprised }</span> }
                <p>{ rich(&card.takeaway) }</p>
                <button type="button" data-kind="quiet" onclick={scene.does(Action::Go(at))}>
                    { texts.show_card }<span class="aside">{ "：" }{ card.takeaway.plain() }</span>
                </button>
            </li>
        }
    });
    html! {
        <section key="recap" class="recap" part="card">
            <div class="claim">{ scene.heading(1, Target::Heading, texts.recap(session.cards().len()).into()) }</div>
            if surprised { <p class="hint">{ texts.recap_lead }</p> }
            <ul class="facts">{ for facts }</ul>
            <div class="moves">
                { scene.button("plain", texts.back, Action::Back) }
                { scene.button("plain", texts.restart, Action::Restart) }
                if let Some(check) = session.check() {
                    { invitation(scene, check.questions.len()) }
                }
            </div>
        </section>
    }
}

fn invitation(scene: &Scene<'_>, questions: usize) -> Html {
    let words = scene.texts.check_invitation(questions, check_minutes(questions));
    scene.button("primary", words, Action::OpenCheck)
}
