<?php
/**
 * The plugin's words in Japanese, by the English ones. tests/TranslationTest.php finds one that is missing or no longer used.
 *
 * @package Hontou
 */

return array(
	// The block's name and description.
	'Hontou quiz'                                   => 'ほんとう？クイズ',
	'Myth-or-fact cards and a short self-check before seeing a clinic.' => '「ほんとう？」を確かめるカードと、クリニックに相談する前の短いセルフチェック。',
	'quiz'                                          => 'クイズ',
	'clinic'                                        => 'クリニック',
	'myth'                                          => '誤解',

	// Its controls.
	'Deck'                                          => '内容（デッキ）',
	'A deck at an address'                          => 'URLを指定する',
	'Address of the deck'                           => 'デッキのURL',
	'The address of a JSON file on this site, or on one that allows it.' => 'このサイト、または利用を許可しているサイトにあるJSONファイルのURL。',
	'Language'                                      => '言語',
	'The page\'s language'                          => 'ページの言語',
	'Parts'                                         => '表示する部分',
	'Cards and self-check'                          => 'カードとセルフチェック',
	'Cards alone'                                   => 'カードだけ',
	'Self-check alone'                              => 'セルフチェックだけ',
	'Length'                                        => '枚数',
	'The first cards'                               => '最初の数枚',
	'All cards'                                     => 'すべてのカード',
	'Order'                                         => '順番',
	'As in the deck'                                => 'デッキのとおり',
	'Another each time'                             => '毎回変える',
	'Looks'                                         => '見た目',
	'Light or dark'                                 => '明るさ',
	'As the page'                                   => 'ページに合わせる',
	'Light'                                         => 'ライト',
	'Dark'                                          => 'ダーク',
	'Accent'                                        => 'アクセントカラー',
	'Heading level'                                 => '見出しのレベル',
	'Loading'                                       => '読み込み',
	'When a reader comes near'                      => '表示位置に近づいたとき',
	'At once'                                       => 'すぐに',
	'Booking link'                                  => '予約リンク',
	'Text of the link'                              => 'リンクの文字',
	'Address of the link'                           => 'リンク先のURL',
	'Who provides this page'                        => 'このページの提供者',
	'The link is shown only if this is said.'       => '提供者を書いたときだけ、リンクが表示されます。',

	// In a page.
	'Choose a deck for this quiz.'                  => 'クイズの内容（デッキ）を選んでください。',
	'There is no deck "%s", or its file cannot be written. Readers do not see this line.' => 'デッキ「%s」が見つからないか、ファイルを書き込めません。この行は読者には表示されません。',
	'Take the quiz on the page'                     => 'ページでクイズに答える',

	// The screen of decks.
	'Quiz decks'                                    => 'クイズのデッキ',
	'These decks can be chosen in the block "Hontou quiz", or named in the shortcode. The deck "exosome" comes with the plugin.' => 'これらのデッキは、「ほんとう？クイズ」ブロックで選ぶか、ショートコードで指定できます。デッキ「exosome」はプラグインに付属しています。',
	'Title'                                         => 'タイトル',
	'Cards'                                         => 'カード',
	'To be reviewed by'                             => '次の確認の期限',
	'Shortcode'                                     => 'ショートコード',
	'Remove'                                        => '削除',
	'Remove %s'                                     => '「%s」を削除',
	'Add or replace a deck'                         => 'デッキを追加・置き換え',
	'A deck with the id and language of one that is there takes its place.' => 'idと言語が同じデッキは置き換えられます。',
	'JSON file'                                     => 'JSONファイル',
	'or its text'                                   => 'またはその中身',
	'Save the deck'                                 => 'デッキを保存',
	'The deck was saved.'                           => 'デッキを保存しました。',
	'The deck was removed.'                         => 'デッキを削除しました。',
	'The deck was not saved.'                       => 'デッキを保存できませんでした。',
	'You may not change decks.'                     => 'デッキを変更する権限がありません。',
	'The folder of uploads cannot be written to. Your host can help.' => 'アップロード用のフォルダーに書き込めません。サーバーの管理者に相談してください。',

	// The checker.
	'The deck is being checked …'                   => 'デッキを確かめています…',
	'A deck is checked here while you write. Nothing is sent before you save it.' => '入力中のデッキをこの画面で確かめます。保存するまで、何も送信されません。',
	'The checker does not run here: only the shape of the deck is checked when you save it. Run "hontou lint" on it first.' => 'ここではチェッカーが動きません。保存するときに確かめるのは形式だけです。先に「hontou lint」で内容を確かめてください。',
	'The text of %s is in the field, where you can change it.' => '%sの中身を入力欄に入れました。そこで直せます。',
	'%s is too large, or is not text in UTF-8.'     => '%sは大きすぎるか、UTF-8のテキストではありません。',
	'%1$s (%2$s). Cards: %3$s. Questions: %4$s.'    => '%1$s（%2$s）。カード：%3$s。質問：%4$s。',
	'No errors and no warnings: the deck can be saved.' => 'エラーも警告もありません。保存できます。',
	'No errors. Warnings: %s. The deck can be saved.' => 'エラーはありません。警告：%s。保存できます。',
	'Errors: %s. The deck cannot be saved before they are corrected.' => 'エラー：%s。直すまで保存できません。',
	'The deck was not saved. Correct the errors first.' => 'デッキは保存されていません。先にエラーを直してください。',
	'Errors'                                        => 'エラー',
	'Warnings'                                      => '警告',
	'Line %s'                                       => '%s行目',
	'What to do: '                                  => '直し方：',
	'These are the first %s.'                       => '最初の%s件です。',

	// What is wrong with a deck.
	'The deck is larger than %s. Make several decks of it.' => 'デッキが%sを超えています。いくつかに分けてください。',
	'This is not JSON in UTF-8: %s.'                => 'UTF-8のJSONとして読めません（%s）。',
	'A deck is one JSON object, in { and }.'        => 'デッキは { と } で囲んだ1つのJSONオブジェクトです。',
	'schema: it must be 1.'                         => 'schema：1と書いてください。',
	'%s: it is not written as the documentation of decks says.' => '%s：デッキの説明書にある書き方ではありません。',
	'%s: it is missing, empty, or not of its kind.' => '%s：ないか、空か、種類が違います。',
	'id: this is the name of a deck that comes with the plugin. Give yours another one.' => 'id：プラグインに付属するデッキの名前です。別の名前にしてください。',
	'%s: only the drawings that come with the plugin can be shown. Leave it out.' => '%s：表示できるのはプラグインに付属する図だけです。外してください。',
	'%1$s: there are more than %2$s entries. Make several decks of it.' => '%1$s：%2$s件を超えています。いくつかに分けてください。',
	'%1$s: it must be one of: %2$s.'                => '%1$s：次のどれかにしてください：%2$s。',
	'cards: at least one needs "starter": true.'    => 'cards：少なくとも1枚に "starter": true が必要です。',
);
