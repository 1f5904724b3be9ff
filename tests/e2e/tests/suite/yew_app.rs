//! `<Quiz />` in a Yew app of somebody else's, as Trunk builds it: `examples/yew-app`.

use hontou_e2e::browser::Browser;
use hontou_e2e::engine::Engine;
use hontou_e2e::outcome::applies_in;
use hontou_e2e::quiz::{Quiz, Shade};
use hontou_e2e::reader::Reader;
use hontou_e2e::settings;
use hontou_e2e::site::Site;
