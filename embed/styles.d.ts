// A style sheet of this folder, made small by `cargo xtask assets`, as text.
declare module "minified/*.css" {
  const css: string;
  export default css;
}
