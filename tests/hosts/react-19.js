// React 19 as two globals, as the pages of React 18 have them. esbuild makes one script of it.
import * as React from "react";
import * as ReactDOM from "react-dom/client";

Object.assign(globalThis, { React, ReactDOM });
