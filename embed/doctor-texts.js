// What doctor.html says, for whoever looks after a page: no developer, in Japanese or English.
// @ts-check

/**
 * @typedef {object} Texts
 * @property {string} title
 * @property {string} lead
 * @property {string} address
 * @property {string} hint
 * @property {string} look
 * @property {string} looking
 * @property {string} allWell
 * @property {(count: number) => string} failed
 * @property {string} well
 * @property {string} ill
 * @property {string} absent
 * @property {string} noQuiz
 * @property {string} noQuizFix
 * @property {string} askFirst
 * @property {string} askWhy
 * @property {string} leadsOn
 * @property {string} goOn
 * @property {Record<string, string>} names of what is looked at
 * @property {Record<string, string>} fixes
 */

/** @type {{ ja: Texts, en: Texts }} */
export const TEXTS = {
  ja: {
    title: "クイズが動かないときの点検",
    lead: "クイズを置いたページ、または部品のフォルダーのアドレスを入れてください。必要なファイルを一つずつ確かめ、直し方をお伝えします。",
    address: "アドレス",
    hint: "例：https://example.com/blog/exosome/ または https://example.com/hontou/",
    look: "点検する",
    looking: "確かめています…",
    allWell: "問題は見つかりませんでした",
    failed: (count) => `直すところが${count}件あります`,
    well: "問題ありません",
    ill: "直す必要があります",
    absent: "ありません（なくても動きます）",
    noQuiz: "このページには、クイズのスクリプトがありません",
    noQuizFix: "編集画面でスクリプトタグが消されていないか、確かめてください。消されるときは、iframe で frame.html を置くことができます。",
    askFirst: "ほかのサーバーに接続してもよいですか",
    askWhy: "点検を続けるには、このページに書かれている次の場所への接続が必要です。見覚えのない場所があるときは、続けないでください。ボタンを押すまで、どこにも接続しません。",
    leadsOn: "（別の場所に転送されます。転送先は、接続するまで分かりません）",
    goOn: "接続して点検を続ける",
    names: {
      page: "ページの開き方",
      policy: "ページのセキュリティ設定（Content-Security-Policy）",
      embedder: "ほかのドメインのファイルの扱い（Cross-Origin-Embedder-Policy）",
      loader: "embed.js",
      runtime: "runtime.js",
      module: "runtime.js の実行",
      wasm: "hontou_bg.wasm",
      figures: "図を描くスクリプト",
      accent: "色を整えるスクリプト",
      uncover: "リンクされたカードを開くスクリプト",
      texts: "画面の文言",
      first: "先に表示する最初のカード",
      deck: "デッキ",
      "static-page": "読み物の版",
      doctor: "点検用のスクリプト",
    },
    fixes: {
      allow: "サーバーの設定に、次のヘッダーを加えます。すでに Content-Security-Policy があるときは、その中に書き足します。",
      script: "サーバーの設定に、次のヘッダーを加えます。すでに Content-Security-Policy があるときは、その中に書き足します。",
      type: "スクリプトは、この種類のファイルとして送られる必要があります。",
      policy: "ページの Content-Security-Policy に、次の内容を書き足します。",
      upload: "ファイルがこの場所にありません。フォルダーの中身を、もう一度すべてアップロードしてください。",
      binary: "ファイルが壊れています。FTP では「バイナリー」を選んで、もう一度アップロードしてください。",
      server: "ファイルを直接開くと動きません。ウェブサーバーに置いて、https:// のアドレスで開いてください。",
      browser: "このブラウザーでは WebAssembly が使えません。新しいブラウザーで開くか、設定を確かめてください。",
      crossorigin: "スクリプトタグに crossorigin を書き足します。",
      agree: "または、クイズのフォルダーを置いたサーバーで、次のヘッダーを加えます。",
      utf8: "文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。",
      changed: "公開したときと中身がちがいます。フォルダーの中身をすべて、FTP では「バイナリー」を選んで入れ直し、キャッシュを消してください。ファイルを小さくするプラグインがあるときは、このフォルダーを対象から外します。",
      cache: "ちがう版が混ざっています。フォルダーの中身をすべて入れ直し、キャッシュを消してください。",
      json: "JSON として読めません。アドレスと、ファイルが最後まであるかを確かめてください。",
      deck: "デッキの形ではありません。アドレスを確かめてください。",
      ask: "別のサーバーにあるため、接続していません。doctor.html では、接続してよいかを確かめてから点検できます。",
      web: "http:// または https:// で始まるアドレスを書いてください。それ以外のアドレスは点検できません。",
      render: "このファイルを作って置くと、クイズが動かない環境でも内容を読めます。",
    },
  },
  en: {
    title: "Why does the quiz not work?",
    lead: "Write the address of the page with the quiz, or of the folder with the widget's files. Each file is looked at, and you are told what to change.",
    address: "Address",
    hint: "For example https://example.com/blog/exosome/ or https://example.com/hontou/",
    look: "Look at it",
    looking: "Looking …",
    allWell: "Nothing wrong was found",
    failed: (count) => (count === 1 ? "One thing needs fixing" : `${count} things need fixing`),
    well: "is all right",
    ill: "needs fixing",
    absent: "is not there (the quiz works without it)",
    noQuiz: "There is no script of the quiz on this page",
    noQuizFix: "See whether the editor has taken the script tag away. If it does, frame.html can be put on the page in an iframe.",
    askFirst: "May other servers be asked?",
    askWhy: "To go on, files have to be fetched from the places below, which this page names. Do not go on if there is one that you do not know. Nothing is fetched from them until you press the button.",
    leadsOn: "(leads on to another place, which is known only once it is asked)",
    goOn: "Ask them and go on",
    names: {
      page: "How the page was opened",
      policy: "The page's Content-Security-Policy",
      embedder: "Files of other origins (Cross-Origin-Embedder-Policy)",
      loader: "embed.js",
      runtime: "runtime.js",
      module: "Running runtime.js",
      wasm: "hontou_bg.wasm",
      figures: "The script that draws figures",
      accent: "The script that fits the accent",
      uncover: "The script that opens a linked card",
      texts: "The words of the interface",
      first: "The first card, which is shown first",
      deck: "The deck",
      "static-page": "The page to read instead",
      doctor: "The script of this check",
    },
    fixes: {
      allow: "Add these headers in the server's settings. If there is a Content-Security-Policy already, add to it.",
      script: "Add these headers in the server's settings. If there is a Content-Security-Policy already, add to it.",
      type: "Scripts must be sent as this type of file.",
      policy: "Add this to the page's Content-Security-Policy.",
      upload: "The file is not there. Upload all of the folder once more.",
      binary: "The file is damaged. Upload it once more; choose \"binary\" where your FTP program asks.",
      server: "It does not run when opened from a disk. Put it on a web server and open its https:// address.",
      browser: "This browser has no WebAssembly. Use a newer one, or look at its settings.",
      crossorigin: "Add crossorigin to the script tag.",
      agree: "Or add this header on the server that has the quiz's folder.",
      utf8: "The file is not UTF-8. Save it as UTF-8.",
      changed: "It is not what was published. Upload all of the folder once more, as binary, and empty the cache. If a plugin makes files smaller, have it leave this folder alone.",
      cache: "Two versions are mixed. Upload all of the folder once more and empty the cache.",
      json: "This cannot be read as JSON. Check the address, and that the file is whole.",
      deck: "This does not look like a deck. Check the address.",
      ask: "It is on another server, which was not asked. doctor.html asks you first, and then looks at it.",
      web: "Write an address that starts with http:// or https://. No other is looked at.",
      render: "With this file beside it, the deck can be read where the quiz cannot run.",
    },
  },
};
