// OpenReplay's recorder as one global. It comes as a module with what it depends on; esbuild makes one script of it.
import OpenReplay from "@openreplay/tracker";

Object.assign(globalThis, { OpenReplay });
