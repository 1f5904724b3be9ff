//! What Chromium's own tools can be asked for beside its driver: another screen, a picture, paper, and what a page holds.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::reader::Reader;

/// A sheet of A4, in the inches the tools count in.
const A4: (f64, f64) = (8.27, 11.69);

impl Reader {
    /// Makes the view as wide and high as this, in CSS pixels; also where no window would be so narrow.
    #[track_caller]
    pub fn views(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.asks_tools("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// Makes the reader's system say this of itself: names and values of media features.
    #[track_caller]
    pub fn prefers(&self, features: &[(&str, &str)]) {
        let features = features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
        self.asks_tools("Emulation.setEmulatedMedia", &json!({ "features": features.collect::<Vec<_>>() }));
    }

    /// Holds Enter down until it has repeated itself so often: drivers press keys, and none repeats them.
    #[track_caller]
    pub fn holds_enter(&self, times: usize) {
        let enter = |step: &str, repeats: bool| {
            let key = json!({ "type": step, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13,
                "text": "\r", "autoRepeat": repeats });
            self.asks_tools("Input.dispatchKeyEvent", &key);
        };
        enter("keyDown", false);
        (0..times).for_each(|_| enter("keyDown", true));
        enter("keyUp", false);
    }

    /// From the next page on, the reader's line is as slow as this, and the device so many times slower than this one. -1 bytes
    /// a second are as many as there are.
    #[track_caller]
    pub fn is_on_a_line(&self, latency_ms: u32, bytes_a_second: i32, slower: u32) {
        self.asks_tools("Network.enable", &json!({}));
        let line = json!({ "offline": false, "latency": latency_ms,
            "downloadThroughput": bytes_a_second, "uploadThroughput": bytes_a_second });
        self.asks_tools("Network.emulateNetworkConditions", &line);
        self.asks_tools("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }));
    }

    /// Presses the first element of this kind on the page, or in the quiz if there is one, and waits for nothing.
    #[track_caller]
    pub fn presses_first(&self, selector: &str) {
        const MIDDLE: &str = "const { left, top, width, height } = FOUND.getBoundingClientRect();
            return [left + width / 2, top + height / 2]";
        let found = format!("document.querySelector({selector:?})");
        let place = if self.page(&format!("return !{found}"), Vec::new()) == true {
            self.quiz().look(&MIDDLE.replace("FOUND", &format!("root.querySelector({selector:?})")))
        } else {
            self.page(&MIDDLE.replace("FOUND", &found), Vec::new())
        };
        for step in ["mouseMoved", "mousePressed", "mouseReleased"] {
            let (button, clicks) = if step == "mouseMoved" { ("none", 0) } else { ("left", 1) };
            let press =
                json!({ "type": step, "x": place[0], "y": place[1], "button": button, "clickCount": clicks });
            self.asks_tools("Input.dispatchMouseEvent", &press);
        }
    }

    /// Shows the page as it would be printed.
    #[track_caller]
    pub fn previews(&self) {
        self.asks_tools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    }

    /// The upper left part of the page, as far as it goes beyond the view, as a PNG file.
    #[track_caller]
    pub fn picture(&self, width: u32, height: u32) -> Vec<u8> {
        self.comes_to_rest();
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        self.file("Page.captureScreenshot", &json!({ "captureBeyondViewport": true, "clip": clip }))
    }

    /// The page as it is printed, as a PDF file. What the page hears of printing is left to the page.
    #[track_caller]
    pub fn paper(&self) -> Vec<u8> {
        // Without a wait for rest: a page is laid out anew for paper, and may take its print style away in the meantime.
        let sheet = json!({ "paperWidth": A4.0, "paperHeight": A4.1, "preferCSSPageSize": true });
        self.file("Page.printToPDF", &sheet)
    }

    /// How many nodes and listeners the page holds, and bytes of script, after everything nobody holds was collected.
    #[track_caller]
    pub fn holdings(&self) -> [u64; 3] {
        self.asks_tools("Performance.enable", &json!({}));
        self.asks_tools("HeapProfiler.collectGarbage", &json!({}));
        let metrics = self.asks_tools("Performance.getMetrics", &json!({}));
        let metrics = metrics["metrics"].as_array().expect("there are metrics");
        ["Nodes", "JSEventListeners", "JSHeapUsedSize"].map(|name| {
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            // Whole numbers, written as whole numbers.
            metric.and_then(|metric| metric["value"].as_u64()).expect("the metric is there")
        })
    }

    /// A file the tools hand over.
    #[track_caller]
    fn file(&self, command: &str, params: &Value) -> Vec<u8> {
        let file = self.asks_tools(command, params);
        let data = file["data"].as_str().expect("a file has data");
        BASE64_STANDARD.decode(data).expect("the data are written in Base64")
    }

    /// Has the tools do something.
    #[track_caller]
    pub(crate) fn asks_tools(&self, command: &str, params: &Value) -> Value {
        self.browser.tools(command, params).unwrap_or_else(|error| panic!("{error} in {command}"))
    }
}
