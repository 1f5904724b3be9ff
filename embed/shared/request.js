// One way to get a file: by XMLHttpRequest. Pages replace `fetch` more often, and less well; and only an XMLHttpRequest
// parses HTML and SVG where a policy of trusted types forbids a parser.
// @ts-check
import { NativePromise } from "./native-promise.js";

/**
 * The request, once it has an answer of any status; rejected if there was none.
 *
 * `mimeType` is taken for the file's type, whatever a server that does not know the file sends it as. Once `signal` says so,
 * nobody waits for the answer any more.
 *
 * @param {string} url
 * @param {XMLHttpRequestResponseType} responseType
 * @param {string} [mimeType]
 * @param {AbortSignal} [signal]
 * @returns {Promise<XMLHttpRequest>}
 */
export function request(url, responseType, mimeType, signal) {
  return new NativePromise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open("GET", url);
    sent.responseType = responseType;
    if (mimeType) sent.overrideMimeType(mimeType);
    sent.onload = () => resolve(sent);
    sent.onerror = reject;
    if (signal) signal.onabort = () => sent.abort();
    sent.send();
  });
}
