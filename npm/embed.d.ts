// The script for a script tag: it exports nothing.
export {};
