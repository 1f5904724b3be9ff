// The block in the editor: the quiz as readers see it, and a control for each of its attributes. Written by hand, for the
// libraries that WordPress brings along; there is nothing to build.
(function (wp, told) {
  "use strict";
  const { blocks, blockEditor, components, element, i18n } = wp;
  const { decks, script, disclosure: template, lang: siteLang } = told;
  const { createElement: el, Fragment, useEffect, useRef } = element;
  const { PanelBody, SelectControl, TextControl, TextareaControl, Notice, ColorPalette, BaseControl, Disabled, Placeholder } = components;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { __ } = i18n;

  /** In the list of decks: one at an address. */
  const ADDRESS = "address";
  /** The names of the element's attributes that are not those of the block. */
  const NAMES = { headingLevel: "heading-level", ctaLabel: "cta-label", ctaHref: "cta-href" };
  const COLOURS = ["#0f766e", "#1d4ed8", "#7c3aed", "#be185d", "#b45309", "#334155"];

  const choices = () => ({
    mode: [__("Parts", "hontou"), [["", __("Cards and self-check", "hontou")], ["cards", __("Cards alone", "hontou")], ["check", __("Self-check alone", "hontou")]]],
    length: [__("Length", "hontou"), [["", __("The first cards", "hontou")], ["full", __("All cards", "hontou")]]],
    order: [__("Order", "hontou"), [["", __("As in the deck", "hontou")], ["shuffle", __("Another each time", "hontou")]]],
    theme: [__("Light or dark", "hontou"), [["", __("As the page", "hontou")], ["light", __("Light", "hontou")], ["dark", __("Dark", "hontou")]]],
    headingLevel: [__("Heading level", "hontou"), [["1", "1"], ["", "2"], ["3", "3"], ["4", "4"]]],
    loading: [__("Loading", "hontou"), [["", __("When a reader comes near", "hontou")], ["eager", __("At once", "hontou")]]],
  });

  /** A language as those call it who read it. */
  const named = (lang) => new Intl.DisplayNames([lang], { type: "language", fallback: "code" }).of(lang) || lang;

  const known = (name) => decks.find((deck) => deck.name === name);

  /** The language among some that is nearest to a tag; Chinese is told apart on the page alone. */
  const nearest = (tag, langs) => langs.find((lang) => lang.toLowerCase() === tag.toLowerCase()) || langs.find((lang) => lang.split("-")[0] === tag.split("-")[0]) || langs[0];

  /** What the element is given: as in includes/quiz.php. */
  function forElement(attributes) {
    // The frame of the editor does not say the site's language, as the page does.
    const given = { loading: "eager", lang: siteLang };
    for (const name of Object.keys(attributes)) {
      const value = attributes[name];
      if (typeof value === "string" && value && (name in choices() || ["deck", "lang", "accent", "ctaLabel", "ctaHref", "disclosure"].includes(name))) given[NAMES[name] || name] = value;
    }
    // While a booking link is being written, the quiz does not complain that a part is missing.
    if (!given["cta-label"] || !given["cta-href"] || !given.disclosure) {
      delete given["cta-label"];
      delete given["cta-href"];
    }
    const own = known(given.deck)?.addresses;
    if (own) given.deck = own[nearest(given.lang, Object.keys(own))];
    return given;
  }

  /** Why the booking link is not shown; empty if it is, or if none is wanted. As in includes/hints.php. */
  function bookingTrouble({ ctaLabel, ctaHref, disclosure }) {
    if (!ctaLabel && !ctaHref) return "";
    if (!/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(ctaHref.trim())) return __("The booking link is not shown: write its address with https:// at the beginning.", "hontou");
    if (!ctaLabel) return __("The booking link is not shown: it has no text.", "hontou");
    return disclosure ? "" : __("The booking link is not shown: say who provides this page.", "hontou");
  }

  /** The quiz itself. It is looked at here, and answered on the page. */
  function Preview({ attributes }) {
    const place = useRef(null);
    useEffect(() => {
      // The editor may show its content in a frame: the script belongs there.
      const page = place.current.ownerDocument;
      if (page.querySelector("script[data-hontou-editor]")) return;
      const tag = page.createElement("script");
      tag.src = script;
      tag.async = true;
      tag.setAttribute("data-hontou-editor", "");
      page.head.append(tag);
    }, []);
    return el("div", { ref: place }, el(Disabled, null, el("hontou-quiz", forElement(attributes))));
  }

  function Edit({ attributes, setAttributes }) {
    const { deck } = attributes;
    const set = (name) => (value) => setAttributes({ [name]: value || "" });
    const select = (name) => {
      const [label, options] = choices()[name];
      return el(SelectControl, { key: name, label, value: attributes[name], options: options.map(([value, text]) => ({ value, label: text })), onChange: set(name), __nextHasNoMarginBottom: true });
    };
    const text = (name, label, help, type) => el(TextControl, { key: name, label, help, type: type || "text", value: attributes[name], onChange: set(name), __nextHasNoMarginBottom: true });
    const trouble = bookingTrouble(attributes);
    const isNamed = Boolean(known(deck));
    const deckOptions = [...decks.map(({ name, title }) => ({ value: name, label: title })), { value: ADDRESS, label: __("A deck at an address", "hontou") }];
    const langs = [{ value: "", label: __("The page's language", "hontou") }, ...(known(deck)?.langs || ["ja", "en", "ko", "zh-Hans", "zh-Hant"]).map((lang) => ({ value: lang, label: named(lang) }))];
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __("Deck", "hontou") },
          el(SelectControl, { label: __("Deck", "hontou"), value: isNamed ? deck : ADDRESS, options: deckOptions, onChange: (value) => setAttributes({ deck: value === ADDRESS ? "" : value, lang: "" }), __nextHasNoMarginBottom: true }),
          !isNamed && text("deck", __("Address of the deck", "hontou"), __("The address of a JSON file on this site, or on one that allows it.", "hontou")),
          el(SelectControl, { label: __("Language", "hontou"), value: attributes.lang, options: langs, onChange: set("lang"), __nextHasNoMarginBottom: true }),
          ["mode", "length", "order"].map(select),
        ),
        el(
          PanelBody,
          { title: __("Looks", "hontou"), initialOpen: false },
          select("theme"),
          el(BaseControl, { label: __("Accent", "hontou"), id: "hontou-accent", __nextHasNoMarginBottom: true }, el(ColorPalette, { value: attributes.accent || undefined, colors: COLOURS.map((color) => ({ name: color, color })), onChange: set("accent") })),
          ["headingLevel", "loading"].map(select),
        ),
        el(
          PanelBody,
          { title: __("Booking link", "hontou"), initialOpen: false },
          text("ctaLabel", __("Text of the link", "hontou")),
          text("ctaHref", __("Address of the link", "hontou"), undefined, "url"),
          el(TextareaControl, {
            label: __("Who provides this page", "hontou"),
            help: el(Fragment, null, __("The link is shown only if this is said. A clinic in Japan that offers a treatment which is not approved has to say more:", "hontou"), " ", el("a", { href: template, target: "_blank" }, __("template", "hontou"))),
            value: attributes.disclosure,
            rows: 6,
            onChange: set("disclosure"),
            __nextHasNoMarginBottom: true,
          }),
          trouble && el(Notice, { status: "warning", isDismissible: false }, trouble),
        ),
      ),
      el("div", useBlockProps(), deck ? el(Preview, { attributes }) : el(Placeholder, { icon: "editor-help", label: __("Hontou quiz", "hontou"), instructions: __("Choose a deck for this quiz.", "hontou") })),
    );
  }

  blocks.registerBlockType("hontou/quiz", { edit: Edit, save: () => null });
})(window.wp, window.hontouEditor);
