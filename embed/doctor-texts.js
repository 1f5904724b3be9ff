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
 * @property {string} guess
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
    guess: "足りないかもしれません（言葉の有無による推測です。クイズは動きます）",
    noQuiz: "このページには、クイズのスクリプトがありません",
    noQuizFix: "保存したときに、スクリプトタグが消されたのかもしれません。WordPress では、プラグインの「ほんとう？クイズ」ブロックを使うか、アドレスを貼ってください（貼り方は、クイズのフォルダーの index.html にあります）。管理者以外が貼ったスクリプトと iframe は、WordPress がどちらも消します。HTML を貼れるほかのサービスでは、iframe で frame.html を置くこともできます。",
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
      reader: "自作デッキを読むプログラム",
      flat: "内蔵のデッキ",
      texts: "画面の文言",
      first: "先に表示する最初のカード",
      deck: "デッキ",
      "static-page": "読み物の版",
      doctor: "点検用のスクリプト",
      disclosure: "予約リンクにそえる説明（disclosure）",
      sandbox: "枠（iframe）の中でのファイルの読み込み",
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
      share: "安全のための枠の中では、サーバーが許したファイルだけを読み込めます。アドレスを貼ると、WordPress はクイズをこの枠に入れます。サーバー会社に、「次のフォルダーのファイルに、次のヘッダーを付けて返したい」と問い合わせてください。Apache や LiteSpeed では、フォルダーの .htaccess を送り忘れていないかも確かめます。",
      render: "このファイルを作って置くと、クイズが動かない環境でも内容を読めます。",
      disclosure: "日本で未承認のものを使う施術の予約につなげるときは、次のことも書く必要があるかもしれません。ひな形は、zip とプラグインに入っている disclosure.ja.txt です。",
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
    guess: "may say too little (a guess by its words; the quiz works)",
    noQuiz: "There is no script of the quiz on this page",
    noQuizFix: "The script tag may have been taken away when the page was saved. On WordPress, use the plugin's block \"Hontou quiz\", or paste an address (index.html in the quiz's folder says how): a script or an iframe that anybody but an administrator has pasted is taken away there. Other services that take HTML can have frame.html in an iframe.",
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
      reader: "What reads a deck of your own",
      flat: "A built-in deck",
      texts: "The words of the interface",
      first: "The first card, which is shown first",
      deck: "The deck",
      "static-page": "The page to read instead",
      doctor: "The script of this check",
      disclosure: "What is said beside the booking link (disclosure)",
      sandbox: "Loading the files in a frame (iframe)",
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
      share: "A sandboxed frame loads only what the server lets everybody at. WordPress puts the quiz of a pasted address into one. Ask your host how files in this folder can be sent with this header. On Apache and LiteSpeed, see whether the folder's .htaccess was uploaded, too.",
      render: "With this file beside it, the deck can be read where the quiz cannot run.",
      disclosure: "In Japan, a page that leads to a treatment which is not approved may also have to say this. A template is disclosure.ja.txt, in the zip and in the plugin.",
    },
  },
};
