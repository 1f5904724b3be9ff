//! The deck as readers will see it: the real embed, with what is in hand in front. A press on a text leads to its field.

mod front;
mod inside;
mod listen;
mod theme;

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use serde_json::Value;
use web_sys::{Element, HtmlSelectElement, Url};
use yew::prelude::*;

use self::front::{Front, in_front};
use self::inside::root_in;
use self::listen::{Told, listen, listen_in};
use self::theme::{Theme, Turned};
use crate::deck::{Node, Path, drawable};
use crate::field::form_of;
use crate::files::address_of;
use crate::words::Words;

/// So long, in ms, the preview waits for the next change. It is told of what is typed once the author pauses.
const PAUSE: u32 = 250;
const WIDTHS: [(&str, &str); 3] = [("phone", "390px"), ("tablet", "768px"), ("page", "none")];

#[derive(Properties, PartialEq)]
pub(crate) struct PreviewProps {
    pub(crate) deck: Node,
    pub(crate) selected: Path,
    pub(crate) words: Words,
    /// Takes in hand what a reader has come to.
    pub(crate) select: Callback<Path>,
    /// Shows the field of what was pressed.
    pub(crate) press: Callback<Path>,
    /// Goes to a field.
    pub(crate) go: Callback<Path>,
    /// Whether another quiz lies above. All have the same style sheets, which are then as readers get them.
    pub(crate) is_covered: bool,
}

/// The preview.
#[component]
pub(crate) fn Preview(props: &PreviewProps) -> Html {
    let PreviewProps { deck, selected, words, select, press, go, is_covered } = props;
    let width = use_state_eq(|| 0_usize);
    let theme = use_state_eq(Theme::default);
    let address = use_state_eq(String::new);
    let front = use_mut_ref(Front::default);
    let (shown, as_theme) = {
        let mut front = front.borrow_mut();
        front.follow(deck, selected);
        front.theme = if *is_covered { Theme::Light } else { *theme };
        (front.began.clone(), front.theme)
    };
    let place = use_node_ref();
    let is_broken = use_state_eq(|| false);
    let is_open = use_state_eq(|| false);
    let at_field = use_state_eq(|| None::<Path>);
    let turned = use_mut_ref(|| None::<Turned>);
    {
        let is_broken = is_broken.setter();
        use_effect_with((*address).clone(), move |_| is_broken.set(false));
    }
    use_effect_with((), {
        let (is_broken, is_open, at_field) = (is_broken.setter(), is_open.setter(), at_field.setter());
        let (place, front, turned) = (place.clone(), front.clone(), turned.clone());
        let (select, press) = (select.clone(), press.clone());
        move |()| {
            let listeners = place.cast::<Element>().map(|stage| {
                let pressed = Callback::from(move |path: Path| {
                    at_field.set(Some(path.clone()));
                    press.emit(path);
                });
                let inside = RefCell::new(None);
                let told = Told {
                    failed: Callback::from(move |()| is_broken.set(true)),
                    // Drawn anew, it has a tree and style sheets anew.
                    drawn: Callback::from({
                        let (stage, front) = (stage.clone(), front.clone());
                        move |()| {
                            let root = root_in(&stage);
                            is_open.set(root.is_some());
                            *inside.borrow_mut() = root.map(|root| listen_in(&root, &front, pressed.clone()));
                            turn(&turned, &stage, front.borrow().theme);
                        }
                    }),
                    reached: select,
                };
                listen(&stage, &front, told)
            });
            move || drop(listeners)
        }
    });
    use_effect_with(as_theme, {
        let (place, turned) = (place.clone(), turned.clone());
        move |theme| {
            if let Some(stage) = place.cast::<Element>() {
                turn(&turned, &stage, *theme);
            }
            move || *turned.borrow_mut() = None
        }
    });
    {
        let address = address.setter();
        use_effect_with((deck.clone(), shown.clone()), move |(deck, shown)| {
            let (deck, shown) = (deck.clone(), shown.clone());
            let timeout = Timeout::new(PAUSE, move || {
                let text = Value::from(&in_front(&drawable(&deck), &shown)).to_string();
                if let Some(url) = address_of("application/json", text.as_bytes()) {
                    address.set(url);
                }
            });
            move || drop(timeout)
        });
    }
    {
        // What was shown before is not needed any more once the next is there.
        use_effect_with((*address).clone(), |address| {
            let address = address.clone();
            move || {
                // An address of ours is always one that can be given back.
                let _ = Url::revoke_object_url(&address);
            }
        });
    }
    let is_check = shown.to_string().starts_with("check");
    let is_paper = *theme == Theme::Paper;
    let choose_width = {
        let width = width.setter();
        chosen(move |at| width.set(at))
    };
    let choose_theme = {
        let theme = theme.setter();
        chosen(move |at| theme.set(Theme::ALL.get(at).copied().unwrap_or_default()))
    };
    let field = (*at_field).clone().filter(|path| form_of(path) == *selected);
    // One node, whether something is in it or not: with more nodes than before, Yew would make the quiz anew.
    let to_field = field.map(|path| {
        let (go, said) = (go.clone(), words.with("preview.to-field", words.place(&path)));
        html! {
            <p class="to-field">
                <button type="button" class="main" onclick={move |_| go.emit(path.clone())}>{ said }</button>
            </p>
        }
    });
    let to_field: Html = to_field.unwrap_or_default();
    html! {
        <div class="preview" data-theme={theme.name()}>
            <div class="switches">
                if !is_paper {
                    <label>
                        { words.get("preview.width") }
                        <select onchange={choose_width}>
                            { for WIDTHS.iter().enumerate().map(|(at, (name, _))| html! {
                                <option selected={at == *width}>{ words.get(&format!("preview.{name}")) }</option>
                            }) }
                        </select>
                    </label>
                }
                <label>
                    { words.get("preview.theme") }
                    <select onchange={choose_theme}>
                        { for Theme::ALL.iter().filter(|one| *is_open || !one.is_by_sheets()).map(|one| html! {
                            <option selected={*one == *theme}>{ words.get(&format!("preview.{}", one.name())) }</option>
                        }) }
                    </select>
                </label>
                if is_paper {
                    <button type="button" onclick={|_| print()}>{ words.get("preview.print") }</button>
                }
            </div>
            if let Some(about) = words.find(&format!("preview.about.{}", theme.name())) {
                <p class="help">{ about }</p>
            }
            if *is_broken {
                <p class="trouble" role="status">{ words.get("preview.broken") }</p>
            }
            <div class="stage" ref={place} style={(!is_paper).then(|| format!("max-width: {}", WIDTHS[*width].1))}>
                if !address.is_empty() {
                    <hontou-quiz key={(*address).clone()} deck={(*address).clone()} lang={deck.text_of("lang").to_owned()}
                        length="full" loading="eager" theme={theme.of_quiz()} mode={if is_check { "check" } else { "all" }} />
                }
            </div>
            { to_field }
        </div>
    }
}

/// Has the quiz that stands there shown as this.
fn turn(turned: &RefCell<Option<Turned>>, stage: &Element, theme: Theme) {
    // As it was first, even if the next is the same.
    *turned.borrow_mut() = None;
    *turned.borrow_mut() = root_in(stage).and_then(|root| Turned::to(theme, root));
}

/// What the preview shows, and nothing else (styles/studio.css).
fn print() {
    // A browser that prints nothing says so itself.
    let _ = gloo::utils::window().print();
}

/// Does something with the number of what was chosen.
fn chosen(then: impl Fn(usize) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        then(select.map_or(0, |select| usize::try_from(select.selected_index()).unwrap_or(0)));
    })
}
