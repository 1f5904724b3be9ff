// What the WebAssembly module offers the loader (src/boundary.rs), and what it asks of it (src/host.rs).

/** An instance of the module's glue. */
export interface Module {
  default(source: { module_or_path: ArrayBuffer }): Promise<unknown>;
  /** Has the listener told when the module was stopped in the middle of something: it is lost then, with every widget on it. */
  onStop?(listener: (error: unknown) => void): void;
  /** Takes the words of a language, which are kept as long as the page is there; nothing if they are of another release. */
  catalogue(words: string[], intl: LocaleFormat): Catalogue | undefined;
  /** Draws a quiz in an element, in the place of what is in it; throws a string if the deck is damaged. */
  mount(place: HTMLElement, attributes: Attributes, deck: string, texts: Catalogue, services: Services): Widget;
}

/** The glue of what reads decks, `hontou-reader.js` (reader/src/lib.rs). */
export interface Reader {
  /** The deck as `mount` takes it; throws a string that says why it cannot be used. */
  read(deck: unknown): string;
}

/** The words of a language, inside the module. */
export interface Catalogue {
  readonly __wbg_ptr: number;
}

export interface Widget {
  /** Takes up changed attributes, and another deck if there is one. */
  update(attributes: Attributes, deck: string | undefined, texts: Catalogue): void;
  /** Takes the reader to what is on screen. */
  focus(): void;
  /** Takes the reader to the card of this name; whether the deck has it. */
  open(card: string): boolean;
  unmount(): void;
}

/** What the page's owner wrote, each attribute by its name, and what the loader saw; null was not written. */
export type Attributes = Record<string, string | null>;

/** How the browser writes dates and numbers, and counts, in a language. */
export interface LocaleFormat {
  date(year: number, month: number, day: number): string;
  number(number: number): string;
  isOne(number: number): boolean;
}

/** What the widget asks of its loader. */
export interface Services {
  warn(message: string): void;
  tell(type: string, detail: unknown): void;
  /** Moves the focus to what is new, and the view. */
  show(fresh: HTMLElement): void;
  figure(place: HTMLElement, src: string, labels: string[]): void;
  /** Calls `done` with an empty text if the browser did not print. */
  print(done: Done): void;
  /** Calls `done` with an empty text if that did not work. */
  copy(text: string, done: Done): void;
  /** Calls `done` with an empty text, with "copied" if the address was copied instead, or with the address. */
  share(title: string, card: string | undefined, done: Done): void;
}

/** Takes what came of it. One kind for all, as each kind is code in the module. */
export type Done = (outcome: string) => void;

/** A listener of the module's: a closure that wasm-bindgen keeps alive for it. */
export interface WasmClosure extends EventListener {
  /** Private to wasm-bindgen; see wasm-closures.js. */
  _wbg_cb_unref?(): void;
}
