<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>画像を追加…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>To top</source>
        <translation>先頭へ</translation>
    </message>
    <message>
        <source>To bottom</source>
        <translation>末尾へ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>保留を解除</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL をコピー</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>キューを絞り込む</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>形式を選んでコピー</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML image with srcset</source>
        <translation>srcset 付き HTML 画像</translation>
    </message>
    <message>
        <source>HTML picture</source>
        <translation>HTML picture</translation>
    </message>
    <message>
        <source>BBCode</source>
        <translation>BBCode</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>ルール…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>間に合わせる…</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>At…</source>
        <translation>時刻を指定…</translation>
    </message>
    <message>
        <source>30 minutes later</source>
        <translation>30 分延ばす</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>締め切りなし</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message numerus="yes">
        <source>In {count} minutes</source>
        <translation>
            <numerusform>{count} 分後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} hours</source>
        <translation>
            <numerusform>{count} 時間後</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>すべてのバッチ</translation>
    </message>
    <message numerus="yes">
        <source>{name} and {count} more</source>
        <translation>
            <numerusform>{name} ほか {count} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for images, {count} so far</source>
        <translation>
            <numerusform>画像を検索中、現在 {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} delivered</source>
        <translation>
            <numerusform>{total} 枚中 {delivered} 枚を配信済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failed</source>
        <translation>
            <numerusform>失敗 {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>遅れ {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>遅れそう {count} 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>on time for {time}</source>
        <translation>{time} に間に合う</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>締め切り {time}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Delivery URL</source>
        <translation>配信 URL</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Public ID</source>
        <translation>公開 ID</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>代替テキスト</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>試行回数</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>ここで作成</translation>
    </message>
    <message>
        <source>By Cloudinary</source>
        <translation>Cloudinary で</translation>
    </message>
    <message>
        <source>{seconds} s of CPU, {size}</source>
        <translation>CPU {seconds} 秒、{size}</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>寸法</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>レーティング</translation>
    </message>
    <message>
        <source>{urgency} of 8</source>
        <translation>8 段階の {urgency}</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Sent: about {size}</source>
        <translation>送信: 約 {size}</translation>
    </message>
    <message>
        <source>Sent: {size}, {width} × {height}</source>
        <translation>送信: {size}、{width} × {height}</translation>
    </message>
    <message>
        <source>Source: {size}</source>
        <translation>元: {size}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不採用</translation>
    </message>
    <message numerus="yes">
        <source>{count} more come on time</source>
        <translation>
            <numerusform>さらに {count} 枚が間に合います</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they are smaller</source>
        <translation>
            <numerusform>小さくなります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} others come at risk</source>
        <translation>
            <numerusform>ほかの {count} 枚が遅れそうになります</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing pays for it</source>
        <translation>ほかへの影響はありません</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>完了: {what}</translation>
    </message>
    <message>
        <source>Archives are not opened: unpack them and add the folder.</source>
        <translation>圧縮ファイルは開きません。展開してからフォルダーを追加してください。</translation>
    </message>
    <message>
        <source>Pictures on the web are not fetched: save them to this computer first.</source>
        <translation>Web 上の画像は取得しません。先にこのコンピューターに保存してください。</translation>
    </message>
    <message>
        <source>That is no list of files: copy files or folders, or their full paths.</source>
        <translation>ファイルの一覧ではありません。ファイル、フォルダー、またはその完全なパスをコピーしてください。</translation>
    </message>
    <message>
        <source>Path like</source>
        <translation>パスの形</translation>
    </message>
    <message>
        <source>path like {value}</source>
        <translation>パスが {value}</translation>
    </message>
    <message>
        <source>In a folder called</source>
        <translation>フォルダー名</translation>
    </message>
    <message>
        <source>in a folder called {value}</source>
        <translation>フォルダー {value} の中</translation>
    </message>
    <message>
        <source>Finals</source>
        <translation>最終</translation>
    </message>
    <message>
        <source>File name like</source>
        <translation>ファイル名の形</translation>
    </message>
    <message>
        <source>named like {value}</source>
        <translation>名前が {value}</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>カラーラベル</translation>
    </message>
    <message>
        <source>labelled {value}</source>
        <translation>ラベル {value}</translation>
    </message>
    <message>
        <source>red</source>
        <translation>レッド</translation>
    </message>
    <message>
        <source>Newer than</source>
        <translation>これより新しい</translation>
    </message>
    <message>
        <source>newer than {value}</source>
        <translation>{value} より新しい</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>これより古い</translation>
    </message>
    <message>
        <source>older than {value}</source>
        <translation>{value} より古い</translation>
    </message>
    <message>
        <source>Size from</source>
        <translation>サイズの下限</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} 以上</translation>
    </message>
    <message>
        <source>Size up to</source>
        <translation>サイズの上限</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} 以下</translation>
    </message>
    <message>
        <source>Long edge from, px</source>
        <translation>長辺の下限 px</translation>
    </message>
    <message>
        <source>long edge from {value} px</source>
        <translation>長辺 {value} px 以上</translation>
    </message>
    <message>
        <source>Long edge up to, px</source>
        <translation>長辺の上限 px</translation>
    </message>
    <message>
        <source>long edge up to {value} px</source>
        <translation>長辺 {value} px 以下</translation>
    </message>
    <message>
        <source>Rating from</source>
        <translation>レーティングの下限</translation>
    </message>
    <message>
        <source>rated {value} or more</source>
        <translation>レーティング {value} 以上</translation>
    </message>
    <message>
        <source>Rating up to</source>
        <translation>レーティングの上限</translation>
    </message>
    <message>
        <source>rated {value} or less</source>
        <translation>レーティング {value} 以下</translation>
    </message>
    <message>
        <source>IPTC urgency up to</source>
        <translation>IPTC 緊急度の上限</translation>
    </message>
    <message>
        <source>urgency up to {value}</source>
        <translation>緊急度 {value} まで</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>due {value}</source>
        <translation>締め切り {value}</translation>
    </message>
    <message>
        <source>45m after the drop, or 18:30</source>
        <translation>追加から 45m 後、または 18:30</translation>
    </message>
    <message>
        <source>recipe {value}</source>
        <translation>レシピ {value}</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>送信先フォルダー</translation>
    </message>
    <message>
        <source>into {value}</source>
        <translation>{value} へ</translation>
    </message>
    <message>
        <source>news/today</source>
        <translation>news/today</translation>
    </message>
    <message>
        <source>tagged {value}</source>
        <translation>タグ {value}</translation>
    </message>
    <message>
        <source>sport, final</source>
        <translation>スポーツ, 決勝</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>変更なし</translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}</source>
        <translation>
            <numerusform>{total} 枚中 {taken} 枚に適用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}; {count} more match but an earlier rule took them</source>
        <translation>
            <numerusform>{total} 枚中 {taken} 枚に適用。さらに {count} 枚が一致しますが、前のルールが適用されます</numerusform>
        </translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>More of this bar</source>
        <translation>このバーの続き</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>キューは空です</translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} images delivered</source>
        <translation>
            <numerusform>{total} 枚中 {delivered} 枚を配信済み</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the queue is kept</source>
        <translation>停止しました。キューは保持されます</translation>
    </message>
    <message numerus="yes">
        <source>Pausing, {count} uploads finishing</source>
        <translation>
            <numerusform>一時停止中、{count} 件のアップロードが終わるのを待っています</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>On hold: {count}</source>
        <translation>保留中: {count}</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>予測なし: {reason}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>dd MMM</source>
        <comment>a day, as Qt writes it</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>緊急</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Smart</source>
        <comment>an order</comment>
        <translation>スマート</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>an order</comment>
        <translation>締め切り順</translation>
    </message>
    <message>
        <source>Smallest</source>
        <comment>an order</comment>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>Largest</source>
        <comment>an order</comment>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>an order</comment>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest</source>
        <comment>an order</comment>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Rating</source>
        <comment>an order</comment>
        <translation>レーティング順</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>an order</comment>
        <translation>名前順</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>an order</comment>
        <translation>手動</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>以前に配信済み</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}。{advice}</translation>
    </message>
    <message numerus="yes">
        <source>{count} delivered</source>
        <translation>
            <numerusform>配信 {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} images so far</source>
        <translation>
            <numerusform>これまでに {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other files left out</source>
        <translation>
            <numerusform>対象外のファイル {count} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more drops wait</source>
        <translation>
            <numerusform>ほかに {count} 件が待機中</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through {name}: {found}</source>
        <translation>{name} を検索中: {found}</translation>
    </message>
    <message numerus="yes">
        <source>Of {name}, {count} images were in the queue already</source>
        <translation>
            <numerusform>{name} の {count} 枚はすでにキューにあります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new in {name}: {count} images are in the queue already</source>
        <translation>
            <numerusform>{name} に新しい画像はありません: {count} 枚はすでにキューにあります</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No images in {name}: {count} other files left out</source>
        <translation>
            <numerusform>{name} に画像はありません: ほかの {count} 個のファイルを除外しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in {name}: the folder is empty</source>
        <translation>{name} は空のフォルダーです</translation>
    </message>
    <message>
        <source>Finished: {what}</source>
        <translation>完了: {what}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>アップロード中</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配信済み</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>never; the new one fails</source>
        <translation>しない。新しい方は失敗</translation>
    </message>
    <message>
        <source>if changed, asked first</source>
        <translation>変更時のみ、確認してから</translation>
    </message>
    <message>
        <source>always</source>
        <translation>常に</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>by Cloudinary, beside the original</source>
        <translation>Cloudinary、オリジナルも保存</translation>
    </message>
    <message>
        <source>by Cloudinary, not keeping the original</source>
        <translation>Cloudinary、オリジナルは残さない</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>取り除き済み</translation>
    </message>
    <message>
        <source>{number} Mbit/s</source>
        <translation>{number} Mbit/s</translation>
    </message>
    <message>
        <source>capped at {rate}</source>
        <translation>上限 {rate}</translation>
    </message>
    <message>
        <source>capped at {rate} until {time}</source>
        <translation>{time} まで上限 {rate}</translation>
    </message>
    <message>
        <source>about {left} left</source>
        <translation>残り約 {left}</translation>
    </message>
    <message>
        <source>about {left} left, {latest} at the latest</source>
        <translation>残り約 {left}、遅くとも {latest}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message numerus="yes">
        <source>{count} will miss their deadline</source>
        <translation>
            <numerusform>締め切りに遅れる {count} 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>遅れそう</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅れ</translation>
    </message>
    <message numerus="yes">
        <source>That was {time} ago; these are late</source>
        <translation>
            <numerusform>{time}前の時刻です。画像はもう遅れています</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>明日 {time}</translation>
    </message>
    <message>
        <source>Uploading {percent} %</source>
        <translation>アップロード中 {percent} %</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>level</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Decided by hand: {what}</source>
        <translation>手動で指定: {what}</translation>
    </message>
    <message>
        <source>Recipe {name}</source>
        <translation>レシピ {name}</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>サンドボックス</translation>
    </message>
    <message>
        <source>The sandbox on this computer: nothing leaves it</source>
        <translation>このコンピューターのサンドボックス。外には何も送られません</translation>
    </message>
    <message>
        <source>The Cloudinary account “{name}”</source>
        <translation>Cloudinary アカウント「{name}」</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>表計算用の表</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>コンタクトシート</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown の表</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>プログラム用 JSON</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>what you call it</source>
        <translation>自由に付けられます</translation>
    </message>
    <message>
        <source>as the Cloudinary console shows it</source>
        <translation>Cloudinary コンソールの表示どおり</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>in place of key and secret</source>
        <translation>キーとシークレットの代わり</translation>
    </message>
    <message>
        <source>Cloudinary&apos;s own</source>
        <translation>Cloudinary 既定</translation>
    </message>
    <message>
        <source>An unsigned preset has no key and cannot overwrite; it decides what is made on arrival.</source>
        <translation>署名なしプリセットにはキーがなく、上書きもできません。到着時に作られるものはプリセットが決めます。</translation>
    </message>
    <message>
        <source>a preset needs none</source>
        <translation>プリセットでは不要</translation>
    </message>
    <message>
        <source>made on arrival: w_400|w_800</source>
        <translation>到着時に作成: w_400|w_800</translation>
    </message>
    <message>
        <source>the preset&apos;s own</source>
        <translation>プリセットの設定</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keyring</source>
        <translation>システムのキーリングに保存されます</translation>
    </message>
    <message>
        <source>in memory until you quit; type to replace it</source>
        <translation>終了までメモリ内。入力すると置き換え</translation>
    </message>
    <message>
        <source>in the keyring; type to replace it</source>
        <translation>キーリングにあります。入力すると置き換わります</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Cloud name</source>
        <translation>クラウド名</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API シークレット</translation>
    </message>
    <message>
        <source>Unsigned preset</source>
        <translation>署名なしプリセット</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Eager</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>What becomes of another image that is stored under the same name</source>
        <translation>同じ名前で保存されている別の画像の扱い</translation>
    </message>
    <message>
        <source>Transformations that Cloudinary makes of each image as soon as it is there</source>
        <translation>画像が届き次第 Cloudinary が行う変換</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>既定にする</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Ask Cloudinary whether it accepts this account; nothing is sent or kept</source>
        <translation>Cloudinary にこのアカウントが使えるか確認します。何も送信・保存されません</translation>
    </message>
    <message>
        <source>Asking {name}…</source>
        <translation>{name} に確認中…</translation>
    </message>
    <message>
        <source>Its folders are dynamic.</source>
        <translation>フォルダーは動的です。</translation>
    </message>
    <message>
        <source>Its folders are fixed.</source>
        <translation>フォルダーは固定です。</translation>
    </message>
    <message>
        <source>A preset does not tell which folders it has.</source>
        <translation>プリセットからはフォルダーの種類がわかりません。</translation>
    </message>
    <message>
        <source>✓ Accepted. {folders}</source>
        <translation>✓ 使えます。{folders}</translation>
    </message>
    <message>
        <source>No account yet: everything goes to the sandbox on this computer. Add an account to send to Cloudinary.</source>
        <translation>アカウントがまだありません。すべてこのコンピューターのサンドボックスに送られます。Cloudinary に送るにはアカウントを追加してください。</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>新しいアカウント</translation>
    </message>
    <message>
        <source>{name} (default)</source>
        <translation>{name}(既定)</translation>
    </message>
    <message>
        <source>Type the API secret above.</source>
        <translation>上に API シークレットを入力してください。</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret above.</source>
        <translation>上のクラウド名、API キー、シークレットを確認してください。</translation>
    </message>
    <message>
        <source>Check cloud name and preset above; the preset must be unsigned.</source>
        <translation>上のクラウド名とプリセットを確認してください。プリセットは署名なしが必要です。</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}。{advice}</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Frontload needs you</source>
        <translation>Frontload の確認が必要です</translation>
    </message>
    <message>
        <source>Deadlines at risk</source>
        <translation>締め切りに遅れそうです</translation>
    </message>
    <message>
        <source>Delivered: {delivered}. Failed: {failed}.</source>
        <translation>配信: {delivered}。失敗: {failed}。</translation>
    </message>
    <message>
        <source>Finished, with failures</source>
        <translation>失敗を含めて終了</translation>
    </message>
    <message>
        <source>Delivered: {delivered}.</source>
        <translation>配信: {delivered}。</translation>
    </message>
    <message>
        <source>Everything is delivered</source>
        <translation>すべて配信しました</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>here</source>
        <translation>ここ</translation>
    </message>
    <message>
        <source>as the account says</source>
        <translation>アカウントに従う</translation>
    </message>
    <message>
        <source>Other images stored under the same names; an unsigned preset never overwrites, whatever it says</source>
        <translation>同じ名前の別の画像。署名なしプリセットは、ここの選択にかかわらず上書きしません</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>最上位</translation>
    </message>
    <message>
        <source>none, or a, b</source>
        <translation>なし、または a, b</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成場所</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The recipe itself says where it is made</source>
        <translation>作成場所はレシピが決めています</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Batches</source>
        <translation>バッチ</translation>
    </message>
</context>
<context>
    <name>BatchMenu</name>
    <message>
        <source>Retry what failed</source>
        <translation>失敗したものを再試行</translation>
    </message>
    <message>
        <source>Copy URLs</source>
        <translation>URL をコピー</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>レポートを書き出す…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>保留を解除</translation>
    </message>
</context>
<context>
    <name>BatchSidebar</name>
    <message>
        <source>Batches</source>
        <translation>バッチ</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>前と後</translation>
    </message>
    <message>
        <source>Drag the line, or use the arrow keys</source>
        <translation>線をドラッグするか、矢印キーを使います</translation>
    </message>
    <message>
        <source>No image selected</source>
        <translation>画像が選択されていません</translation>
    </message>
</context>
<context>
    <name>BehaviourPage</name>
    <message>
        <source>Keep the computer awake while something is sent</source>
        <translation>送信中はコンピューターをスリープさせない</translation>
    </message>
    <message>
        <source>Notify me when a run has finished, is at risk or needs me</source>
        <translation>完了、遅れそう、要確認のときに通知する</translation>
    </message>
    <message>
        <source>Show an icon in the tray, where the desktop has one</source>
        <translation>デスクトップにトレイがあればアイコンを表示する</translation>
    </message>
    <message>
        <source>Show what is wrong with a drop before its first byte leaves</source>
        <translation>追加した画像の問題を、最初の 1 バイトを送る前に表示する</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>Closing the window while something is sent</source>
        <translation>送信中にウィンドウを閉じたとき</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>言語(次回の起動から)</translation>
    </message>
    <message>
        <source>asks me</source>
        <translation>確認する</translation>
    </message>
    <message>
        <source>goes on in the tray</source>
        <translation>トレイで続ける</translation>
    </message>
    <message>
        <source>quits; the queue is kept</source>
        <translation>終了する(キューは保持)</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>level of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の優先度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recipe of {count} images</source>
        <translation>
            <numerusform>– {count} 枚のレシピ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の順序</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hold of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の保留解除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の取り除き</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} images.</source>
        <translation>
            <numerusform>{count} 枚を取り除きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleared {count} delivered from the list.</source>
        <translation>
            <numerusform>配信済みの {count} 枚を一覧から消しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>defaults of a batch</source>
        <translation>– バッチの既定値</translation>
    </message>
    <message>
        <source>cancelling of a drop</source>
        <translation>追加の取り消し</translation>
    </message>
    <message>
        <source>Stopped looking through {name}; what it had brought was taken back</source>
        <translation>{name} の検索を中止し、追加された画像を取り消しました</translation>
    </message>
    <message>
        <source>order of the queue</source>
        <translation>– キューの順序</translation>
    </message>
    <message numerus="yes">
        <source>deadline of {count} images</source>
        <translation>
            <numerusform>– {count} 枚の締め切り</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Frontload made a mistake: {0}</source>
        <translation>Frontload の不具合です: {0}</translation>
    </message>
    <message>
        <source>Please report it with the log file; the rest of the run goes on.</source>
        <translation>ログファイルを添えて報告してください。残りの処理は続きます。</translation>
    </message>
    <message>
        <source>Not a readable image: {0}</source>
        <translation>読み取れない画像です: {0}</translation>
    </message>
    <message>
        <source>Open it in an image editor and export it again, or copy it from the card once more.</source>
        <translation>画像編集ソフトで開いて書き出し直すか、カードからもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The file cannot be opened: {0}</source>
        <translation>ファイルを開けません: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the file, then retry.</source>
        <translation>ディスクの接続と読み取り権限を確認してから、再試行してください。</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {0}</source>
        <translation>フォルダーを開けません: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder, then add it again.</source>
        <translation>ディスクの接続と読み取り権限を確認してから、追加し直してください。</translation>
    </message>
    <message>
        <source>The folder was gone before all of it was seen: {0}</source>
        <translation>すべてを確認する前にフォルダーがなくなりました: {0}</translation>
    </message>
    <message>
        <source>What was found stays in the queue. Connect the card or disk again, add the folder again and retry.</source>
        <translation>見つかったものはキューに残ります。カードやディスクを接続し直し、フォルダーをもう一度追加して再試行してください。</translation>
    </message>
    <message>
        <source>The file changed while it was being read</source>
        <translation>読み取り中にファイルが変わりました</translation>
    </message>
    <message>
        <source>Wait until the program that writes it has finished, then retry.</source>
        <translation>書き込んでいるプログラムが終わってから、再試行してください。</translation>
    </message>
    <message>
        <source>The image has {0} megapixels; the limit is {1}</source>
        <translation>画像は {0} メガピクセルで、上限は {1} です</translation>
    </message>
    <message>
        <source>Export it smaller, or raise max_megapixels in the settings file.</source>
        <translation>小さく書き出すか、設定ファイルの max_megapixels を上げてください。</translation>
    </message>
    <message>
        <source>Its metadata cannot be taken out of this {0} without encoding it anew</source>
        <translation>この {0} のメタデータは、エンコードし直さずに取り除けません</translation>
    </message>
    <message>
        <source>Choose a recipe that keeps all metadata, or convert the file to JPEG, PNG or WebP.</source>
        <translation>メタデータをすべて残すレシピを選ぶか、JPEG、PNG、WebP に変換してください。</translation>
    </message>
    <message>
        <source>Preparing the image took longer than {0} s and was stopped</source>
        <translation>画像の準備が {0} 秒を超えたため中止しました</translation>
    </message>
    <message>
        <source>The file is unusually built or damaged. Export it again, or raise prepare_timeout_s.</source>
        <translation>特殊な構造か破損の可能性があります。書き出し直すか、prepare_timeout_s を上げてください。</translation>
    </message>
    <message>
        <source>The image needs more memory than a worker may use</source>
        <translation>画像の処理に、ワーカーが使える以上のメモリーが必要です</translation>
    </message>
    <message>
        <source>Export it smaller; the file may also be damaged.</source>
        <translation>小さく書き出してください。ファイルが破損している可能性もあります。</translation>
    </message>
    <message>
        <source>The decoder crashed on this file</source>
        <translation>このファイルでデコーダーが異常終了しました</translation>
    </message>
    <message>
        <source>The file is probably damaged. Open it in an image editor and export it again.</source>
        <translation>ファイルが破損していると思われます。画像編集ソフトで開いて書き出し直してください。</translation>
    </message>
    <message>
        <source>Another image is already stored as “{0}”; it was not overwritten</source>
        <translation>別の画像がすでに「{0}」として保存されています。上書きしませんでした</translation>
    </message>
    <message>
        <source>Rename the file, or choose another folder for this batch, then retry.</source>
        <translation>ファイル名を変えるか、このバッチに別のフォルダーを選んでから、再試行してください。</translation>
    </message>
    <message>
        <source>This picture is already stored as “{0}”, prepared by another recipe; it was not overwritten</source>
        <translation>この画像は別のレシピで処理され、すでに「{0}」として保存されています。上書きはしていません</translation>
    </message>
    <message>
        <source>To have both, choose another folder (--folder) or a naming rule; to replace it, allow overwriting (--overwrite if-changed). Then retry.</source>
        <translation>両方を残すには、別のフォルダー（--folder）か命名規則を選んでください。置き換えるには上書きを許可し（--overwrite if-changed）、再試行してください。</translation>
    </message>
    <message>
        <source>Another image of the queue is to be “{0}”: {1}</source>
        <translation>キューの別の画像が「{0}」になる予定です: {1}</translation>
    </message>
    <message>
        <source>Rename one of the two, or send one of them to another folder, then retry.</source>
        <translation>どちらかの名前を変えるか、別のフォルダーに送ってから、再試行してください。</translation>
    </message>
    <message>
        <source>Cloudinary refused the image: {0}</source>
        <translation>Cloudinary が画像を拒否しました: {0}</translation>
    </message>
    <message>
        <source>Change what the message names (often size, format or name), then retry.</source>
        <translation>メッセージが指すもの(多くはサイズ、形式、名前)を変えてから、再試行してください。</translation>
    </message>
    <message>
        <source>The image is too large for this account: {0}</source>
        <translation>このアカウントには画像が大きすぎます: {0}</translation>
    </message>
    <message>
        <source>Choose a recipe with a smaller size or quality, then retry.</source>
        <translation>サイズか画質を下げたレシピを選んでから、再試行してください。</translation>
    </message>
    <message>
        <source>The URL {0} cannot be given another size or format</source>
        <translation>URL {0} には別のサイズや形式を指定できません</translation>
    </message>
    <message>
        <source>Copy it as it is; only URLs like …/image/upload/v123/name.jpg can be transformed.</source>
        <translation>そのままコピーしてください。変換できるのは …/image/upload/v123/name.jpg のような URL だけです。</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} に書き込めません: {1}</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>別のファイルまたはフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>No API secret is stored for the account “{0}”</source>
        <translation>アカウント「{0}」の API シークレットが保存されていません</translation>
    </message>
    <message>
        <source>Type it in the settings (or `frontload accounts add {0}`), or set CLOUDINARY_URL.</source>
        <translation>設定で入力するか（または `frontload accounts add {0}`）、CLOUDINARY_URL を設定してください。</translation>
    </message>
    <message>
        <source>The secret of “{0}” could not be stored: {1}</source>
        <translation>「{0}」のシークレットを保存できませんでした: {1}</translation>
    </message>
    <message>
        <source>It is kept in memory until you quit. To keep it, unlock the keyring and save, or set CLOUDINARY_URL.</source>
        <translation>終了するまでメモリに保持します。残すには、キーリングのロックを解除して保存するか、CLOUDINARY_URL を設定してください。</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the credentials of “{0}”: {1}</source>
        <translation>Cloudinary が「{0}」の認証情報を受け付けません: {1}</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret in the Cloudinary console, then add the account again.</source>
        <translation>Cloudinary コンソールでクラウド名、API キー、シークレットを確認し、アカウントを追加し直してください。</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the upload preset of “{0}”: {1}</source>
        <translation>Cloudinary が「{0}」のアップロードプリセットを受け付けません: {1}</translation>
    </message>
    <message>
        <source>Make it an unsigned preset in the Cloudinary console, or add the account with its secret.</source>
        <translation>Cloudinary コンソールで署名なしプリセットにするか、シークレット付きでアカウントを追加してください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: {0}</source>
        <translation>このコンピューターの時計が合っていません: {0}</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer, then start again.</source>
        <translation>日付、時刻、タイムゾーンを合わせてから、もう一度開始してください。</translation>
    </message>
    <message>
        <source>The Cloudinary account has reached its limit: {0}</source>
        <translation>Cloudinary アカウントが上限に達しました: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Wait for the new period or extend the plan, then resume.</source>
        <translation>キューは保持されます。次の期間を待つかプランを拡張してから、再開してください。</translation>
    </message>
    <message>
        <source>No space left on the disk that holds {0}</source>
        <translation>{0} のあるディスクに空きがありません</translation>
    </message>
    <message>
        <source>The queue is kept. Free some space, then resume.</source>
        <translation>キューは保持されます。空きを作ってから、再開してください。</translation>
    </message>
    <message>
        <source>The processes that prepare images cannot be started: {0}</source>
        <translation>画像を準備するプロセスを起動できません: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. A virus scanner or a damaged installation may stop them; then resume.</source>
        <translation>キューは保持されます。ウイルス対策ソフトや壊れたインストールが原因かもしれません。直してから、再開してください。</translation>
    </message>
    <message>
        <source>The watermark {0} cannot be used: {1}</source>
        <translation>透かし {0} を使えません: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Put the file back or change the recipe, then resume.</source>
        <translation>キューは保持されます。ファイルを戻すかレシピを変えてから、再開してください。</translation>
    </message>
    <message>
        <source>The sandbox cannot be started: {0}</source>
        <translation>サンドボックスを起動できません: {0}</translation>
    </message>
    <message>
        <source>Run `frontload doctor`; another program may hold its port.</source>
        <translation>`frontload doctor` を実行してください。別のプログラムがポートを使っている可能性があります。</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”</source>
        <translation>{0}「{1}」はありません</translation>
    </message>
    <message>
        <source>Known: {2}.</source>
        <translation>使えるもの: {2}。</translation>
    </message>
    <message>
        <source>“{1}” is not a valid {0}</source>
        <translation>「{1}」は次のものとして正しくありません: {0}</translation>
    </message>
    <message>
        <source>Use {2}.</source>
        <translation>正しい形: {2}。</translation>
    </message>
    <message>
        <source>Frontload cannot keep its files in {0}: {1}</source>
        <translation>Frontload のファイルを {0} に置けません: {1}</translation>
    </message>
    <message>
        <source>Make the folder writable, or set FRONTLOAD_HOME to another one.</source>
        <translation>フォルダーを書き込み可能にするか、FRONTLOAD_HOME に別の場所を設定してください。</translation>
    </message>
    <message>
        <source>Frontload is already running on {0}</source>
        <translation>Frontload は {0} ですでに動いています</translation>
    </message>
    <message>
        <source>Use the running one, or wait until it has finished.</source>
        <translation>動いているものを使うか、終わるまで待ってください。</translation>
    </message>
    <message>
        <source>The journal {0} cannot be read: {1}</source>
        <translation>ジャーナル {0} を読み取れません: {1}</translation>
    </message>
    <message>
        <source>Move it elsewhere to begin a new one; nothing that was delivered is lost at Cloudinary.</source>
        <translation>別の場所に移すと新しく始められます。Cloudinary に配信済みのものは失われません。</translation>
    </message>
    <message>
        <source>No connection to {0}: {1}</source>
        <translation>{0} に接続できません: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Check the network, then resume.</source>
        <translation>キューは保持されます。ネットワークを確認してから、再開してください。</translation>
    </message>
    <message>
        <source>The connection to {0} was lost: {1}</source>
        <translation>{0} との接続が切れました: {1}</translation>
    </message>
    <message>
        <source>Retry; if it happens again, check the network or use fewer connections.</source>
        <translation>再試行してください。繰り返す場合はネットワークを確認するか、接続数を減らしてください。</translation>
    </message>
    <message>
        <source>Cloudinary had a problem ({0}): {1}</source>
        <translation>Cloudinary で問題が起きました ({0}): {1}</translation>
    </message>
    <message>
        <source>This usually passes. Retry in a few minutes.</source>
        <translation>多くは一時的なものです。数分後に再試行してください。</translation>
    </message>
    <message>
        <source>Cloudinary asks to slow down: {0}</source>
        <translation>Cloudinary が減速を求めています: {0}</translation>
    </message>
    <message>
        <source>Retry in a few minutes, with fewer connections.</source>
        <translation>接続数を減らして、数分後に再試行してください。</translation>
    </message>
    <message>
        <source>{0} does not tell of newer versions: {1}</source>
        <translation>{0} は新しいバージョンを知らせていません: {1}</translation>
    </message>
    <message>
        <source>Try again later, or look at update_url in the settings file.</source>
        <translation>後でもう一度試すか、設定ファイルの update_url を確認してください。</translation>
    </message>
    <message>
        <source>The upload was stopped</source>
        <translation>アップロードを停止しました</translation>
    </message>
    <message>
        <source>Resume to send it.</source>
        <translation>送信するには再開してください。</translation>
    </message>
    <message>
        <source>1 file cannot be sent. {detail}.</source>
        <translation>1 件のファイルを送信できません。{detail}。</translation>
    </message>
    <message>
        <source>{count} files cannot be sent. {detail}.</source>
        <translation>{count} 件のファイルを送信できません。{detail}。</translation>
    </message>
    <message>
        <source>1 image would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>1 枚の画像がキューの別の画像と同じ名前(「{detail}」)になるため、送信されません。</translation>
    </message>
    <message>
        <source>{count} images would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>{count} 枚の画像がキューの別の画像と同じ名前(「{detail}」)になるため、送信されません。</translation>
    </message>
    <message>
        <source>1 image would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>1 枚の画像が以前に配信したもの(「{detail}」)と同じ名前になります。上書きはしません。</translation>
    </message>
    <message>
        <source>{count} images would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>{count} 枚の画像が以前に配信したもの(「{detail}」)と同じ名前になります。上書きはしません。</translation>
    </message>
    <message>
        <source>1 image is larger than the {detail} that the account takes.</source>
        <translation>1 枚の画像が、アカウントの上限 {detail} を超えています。</translation>
    </message>
    <message>
        <source>{count} images are larger than the {detail} that the account takes.</source>
        <translation>{count} 枚の画像が、アカウントの上限 {detail} を超えています。</translation>
    </message>
    <message>
        <source>1 image has more than {limit} megapixels, which is the limit.</source>
        <translation>1 枚の画像が、上限の {limit} メガピクセルを超えています。</translation>
    </message>
    <message>
        <source>{count} images have more than {limit} megapixels, which is the limit.</source>
        <translation>{count} 枚の画像が、上限の {limit} メガピクセルを超えています。</translation>
    </message>
    <message>
        <source>1 image has the same bytes as another ({detail}): sent once for all.</source>
        <translation>1 枚の画像は別の画像({detail})と同じ内容です。送信は 1 回だけです。</translation>
    </message>
    <message>
        <source>{count} images have the same bytes as another ({detail}): sent once for all.</source>
        <translation>{count} 枚の画像は別の画像({detail})と同じ内容です。送信は 1 回だけです。</translation>
    </message>
    <message>
        <source>1 image was delivered before and is skipped.</source>
        <translation>1 枚の画像は以前に配信済みのため、スキップします。</translation>
    </message>
    <message>
        <source>{count} images were delivered before and are skipped.</source>
        <translation>{count} 枚の画像は以前に配信済みのため、スキップします。</translation>
    </message>
    <message>
        <source>Order the queue by what can be on time (smart)</source>
        <translation>間に合うものを優先してキューを並べ替える(スマート)</translation>
    </message>
    <message>
        <source>Send the {count} without a deadline last</source>
        <translation>締め切りのない {count} 枚を最後に送る</translation>
    </message>
    <message>
        <source>Make the {count} at risk urgent</source>
        <translation>遅れそうな {count} 枚を緊急にする</translation>
    </message>
    <message>
        <source>Prepare the {count} at risk as “{recipe}”</source>
        <translation>遅れそうな {count} 枚を「{recipe}」で準備する</translation>
    </message>
    <message>
        <source>Prepare all {count} due by then as “{recipe}”</source>
        <translation>それまでに締め切りの {count} 枚をすべて「{recipe}」で準備する</translation>
    </message>
    <message>
        <source>as much on time as can be, then by level, then the smallest</source>
        <translation>できるだけ多くを間に合わせ、次に優先度順、次に小さい順</translation>
    </message>
    <message>
        <source>earliest deadline first</source>
        <translation>締め切りの早い順</translation>
    </message>
    <message>
        <source>smallest file first</source>
        <translation>ファイルの小さい順</translation>
    </message>
    <message>
        <source>largest file first</source>
        <translation>ファイルの大きい順</translation>
    </message>
    <message>
        <source>newest picture first</source>
        <translation>新しい画像から</translation>
    </message>
    <message>
        <source>oldest picture first</source>
        <translation>古い画像から</translation>
    </message>
    <message>
        <source>most stars first, then the most urgent of IPTC&apos;s marks</source>
        <translation>星の多い順、次に IPTC の緊急度順</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>as added, and as moved by hand</source>
        <translation>追加した順、手で動かしたとおり</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>キューは一時停止中です</translation>
    </message>
    <message>
        <source>the queue is halted</source>
        <translation>キューは停止しています</translation>
    </message>
    <message>
        <source>the uplink does not move</source>
        <translation>回線が止まっています</translation>
    </message>
    <message>
        <source>the uplink is being tried again</source>
        <translation>回線を再試行しています</translation>
    </message>
    <message>
        <source>The clock was set ahead by {seconds} s; deadlines go by the new time</source>
        <translation>時計が {seconds} 秒進められました。締め切りは新しい時刻に従います</translation>
    </message>
    <message>
        <source>The clock was set back by {seconds} s; deadlines go by the new time</source>
        <translation>時計が {seconds} 秒戻されました。締め切りは新しい時刻に従います</translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation>ファイルはそのまま</translation>
    </message>
    <message>
        <source>its own pixels</source>
        <translation>元のピクセルのまま</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>確認のみ</translation>
    </message>
    <message>
        <source>own format</source>
        <translation>元の形式</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>可逆</translation>
    </message>
    <message>
        <source>quality {number}</source>
        <translation>画質 {number}</translation>
    </message>
    <message>
        <source>at most {number} kB</source>
        <translation>最大 {number} kB</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>原寸</translation>
    </message>
    <message>
        <source>made by Cloudinary (eager)</source>
        <translation>Cloudinary が作成（eager）</translation>
    </message>
    <message>
        <source>made by Cloudinary (incoming)</source>
        <translation>Cloudinary が作成（incoming）</translation>
    </message>
    <message>
        <source>“{recipe}” first</source>
        <translation>「{recipe}」を先に</translation>
    </message>
    <message>
        <source>{factor} times larger</source>
        <translation>{factor} 倍に拡大</translation>
    </message>
    <message>
        <source>{factor} times larger by Cloudinary</source>
        <translation>Cloudinary で {factor} 倍に拡大</translation>
    </message>
    <message>
        <source>{position} of {total}: {told}.</source>
        <translation>{total} 枚中 {position} 番目: {told}。</translation>
    </message>
    <message>
        <source>moved to the top by hand</source>
        <translation>手で先頭に移動</translation>
    </message>
    <message>
        <source>moved to the bottom by hand</source>
        <translation>手で末尾に移動</translation>
    </message>
    <message>
        <source>urgent level</source>
        <translation>優先度 緊急</translation>
    </message>
    <message>
        <source>urgent level by hand</source>
        <translation>優先度 緊急(手動)</translation>
    </message>
    <message>
        <source>high level</source>
        <translation>優先度 高</translation>
    </message>
    <message>
        <source>high level by hand</source>
        <translation>優先度 高(手動)</translation>
    </message>
    <message>
        <source>normal level</source>
        <translation>優先度 標準</translation>
    </message>
    <message>
        <source>normal level by hand</source>
        <translation>優先度 標準(手動)</translation>
    </message>
    <message>
        <source>low level</source>
        <translation>優先度 低</translation>
    </message>
    <message>
        <source>low level by hand</source>
        <translation>優先度 低(手動)</translation>
    </message>
    <message>
        <source>under the rule “{rule}”</source>
        <translation>ルール「{rule}」による</translation>
    </message>
    <message>
        <source>{due}, earliest first</source>
        <translation>{due}、早い順</translation>
    </message>
    <message>
        <source>{size} MB, smallest first</source>
        <translation>{size} MB、小さい順</translation>
    </message>
    <message>
        <source>{size} MB, largest first</source>
        <translation>{size} MB、大きい順</translation>
    </message>
    <message>
        <source>taken time, newest first</source>
        <translation>撮影時刻、新しい順</translation>
    </message>
    <message>
        <source>taken time, oldest first</source>
        <translation>撮影時刻、古い順</translation>
    </message>
    <message>
        <source>file written time, newest first</source>
        <translation>ファイルの時刻、新しい順</translation>
    </message>
    <message>
        <source>file written time, oldest first</source>
        <translation>ファイルの時刻、古い順</translation>
    </message>
    <message>
        <source>no stars</source>
        <translation>星なし</translation>
    </message>
    <message>
        <source>no stars, urgency {urgency}</source>
        <translation>星なし、緊急度 {urgency}</translation>
    </message>
    <message>
        <source>rated {stars}</source>
        <translation>レーティング {stars}</translation>
    </message>
    <message>
        <source>rated {stars}, urgency {urgency}</source>
        <translation>レーティング {stars}、緊急度 {urgency}</translation>
    </message>
    <message>
        <source>in the order added</source>
        <translation>追加した順</translation>
    </message>
    <message>
        <source>urgent without a deadline means now</source>
        <translation>締め切りのない緊急は今すぐ</translation>
    </message>
    <message>
        <source>its level goes first, and every deadline behind it still holds</source>
        <translation>優先度が先で、後ろの締め切りもすべて守れます</translation>
    </message>
    <message>
        <source>{due}, earliest deadline first</source>
        <translation>{due}、締め切りの早い順</translation>
    </message>
    <message>
        <source>the turn that keeps low levels from starving</source>
        <translation>低い優先度にも回す番</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>{due} cannot be met together with what is worth more</source>
        <translation>{due}。より重要なものと両立できません</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>締め切りなし</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>締め切り {time}</translation>
    </message>
    <message>
        <source>due {time} by hand</source>
        <translation>締め切り {time}(手動)</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest</source>
        <translation>予想 {time}、遅くとも {latest}</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, at risk</source>
        <translation>予想 {time}、遅くとも {latest}、遅れそう</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, too late</source>
        <translation>予想 {time}、遅くとも {latest}、間に合わない</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB</source>
        <translation>予想 {time}、遅くとも {latest}、前に {size} MB</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, at risk</source>
        <translation>予想 {time}、遅くとも {latest}、前に {size} MB、遅れそう</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, too late</source>
        <translation>予想 {time}、遅くとも {latest}、前に {size} MB、間に合わない</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>帯域幅</translation>
    </message>
    <message>
        <source>bandwidth schedule</source>
        <translation>帯域幅のスケジュール</translation>
    </message>
    <message>
        <source>list of hours</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>list of days</source>
        <translation>曜日のリスト</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>長さ（時間）</translation>
    </message>
    <message>
        <source>naming rule</source>
        <translation>命名規則</translation>
    </message>
    <message>
        <source>field of a naming rule</source>
        <translation>命名規則のフィールド</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>recipe name</source>
        <translation>レシピ名</translation>
    </message>
    <message>
        <source>recipe file</source>
        <translation>レシピファイル</translation>
    </message>
    <message>
        <source>recipe for Cloudinary</source>
        <translation>Cloudinary 用のレシピ</translation>
    </message>
    <message>
        <source>recipe to make “{recipe}” by as well</source>
        <translation>「{recipe}」の追加バージョンのレシピ</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>long edge</source>
        <translation>長辺</translation>
    </message>
    <message>
        <source>width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>収め方</translation>
    </message>
    <message>
        <source>target size</source>
        <translation>目標ファイルサイズ</translation>
    </message>
    <message>
        <source>upscale factor</source>
        <translation>拡大率</translation>
    </message>
    <message>
        <source>background colour</source>
        <translation>背景色</translation>
    </message>
    <message>
        <source>lossless format</source>
        <translation>可逆形式</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>追加バージョン</translation>
    </message>
    <message>
        <source>list of variants</source>
        <translation>追加バージョンのリスト</translation>
    </message>
    <message>
        <source>value for variants</source>
        <translation>variants の値</translation>
    </message>
    <message>
        <source>value for {key}</source>
        <translation>{key} の値</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>透かし</translation>
    </message>
    <message>
        <source>watermark path</source>
        <translation>透かしのパス</translation>
    </message>
    <message>
        <source>watermark size</source>
        <translation>透かしのサイズ</translation>
    </message>
    <message>
        <source>watermark opacity</source>
        <translation>透かしの不透明度</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>number of pixels</source>
        <translation>ピクセル数</translation>
    </message>
    <message>
        <source>number of workers</source>
        <translation>ワーカー数</translation>
    </message>
    <message>
        <source>number of connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>name of an account</source>
        <translation>アカウント名</translation>
    </message>
    <message>
        <source>cloud name of an account</source>
        <translation>アカウントのクラウド名</translation>
    </message>
    <message>
        <source>API key of an account</source>
        <translation>アカウントの API キー</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>アカウント名</translation>
    </message>
    <message>
        <source>policy of an unsigned preset</source>
        <translation>署名なしプリセットの上書き設定</translation>
    </message>
    <message>
        <source>wish for an unsigned preset</source>
        <translation>署名なしプリセットへの指定</translation>
    </message>
    <message>
        <source>upload prefix</source>
        <translation>アップロードプレフィックス</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>settings file of this Frontload</source>
        <translation>この Frontload の設定ファイル</translation>
    </message>
    <message>
        <source>list of folders</source>
        <translation>フォルダーのリスト</translation>
    </message>
    <message>
        <source>list of {key}</source>
        <translation>{key} のリスト</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>chroma 4:4:4</source>
        <translation>クロマ 4:4:4</translation>
    </message>
    <message>
        <source>still</source>
        <translation>静止画</translation>
    </message>
    <message>
        <source>a rate above 0</source>
        <translation>0 より大きい速度</translation>
    </message>
    <message>
        <source>megabits per second such as 20M, or 512k</source>
        <translation>20M のような毎秒メガビット数、または 512k</translation>
    </message>
    <message>
        <source>a list such as [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</source>
        <translation>[{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}] のようなリスト</translation>
    </message>
    <message>
        <source>also {words}</source>
        <translation>{words} も必要</translation>
    </message>
    <message>
        <source>days such as mon-fri or sat,sun</source>
        <translation>mon-fri や sat,sun のような曜日</translation>
    </message>
    <message>
        <source>one day at least</source>
        <translation>1 日以上</translation>
    </message>
    <message>
        <source>a time such as 08:00</source>
        <translation>08:00 のような時刻</translation>
    </message>
    <message>
        <source>18:30, +45m, +1h30m or 2026-05-01T18:30</source>
        <translation>18:30、+45m、+1h30m、2026-05-01T18:30 のいずれか</translation>
    </message>
    <message>
        <source>45m, 1h30m or 20s</source>
        <translation>45m、1h30m、20s のいずれか</translation>
    </message>
    <message>
        <source>18:30, or a duration such as 45m</source>
        <translation>18:30、または 45m のような長さ</translation>
    </message>
    <message>
        <source>at least one of {stem}, {slug}, {hash}, {counter}</source>
        <translation>{stem}、{slug}、{hash}、{counter} の少なくとも 1 つ</translation>
    </message>
    <message>
        <source>it without {char} outside of a field</source>
        <translation>フィールドの外に {char} のないもの</translation>
    </message>
    <message>
        <source>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (with %Y %m %d %H %M %S), {hash} or {hash:4} to {hash:64}, {counter} or {counter:04}, {batch}</source>
        <translation>{folder}、{stem}、{ext}、{slug}、{date:%Y-%m-%d}（%Y %m %d %H %M %S が使えます）、{hash} または {hash:4} から {hash:64}、{counter} または {counter:04}、{batch}</translation>
    </message>
    <message>
        <source>1 to 60 printable characters</source>
        <translation>印字可能な 1～60 文字</translation>
    </message>
    <message>
        <source>a number from 1 to {most}</source>
        <translation>1 から {most} までの数</translation>
    </message>
    <message>
        <source>a number of pixels from 1 to {most}</source>
        <translation>1 から {most} までのピクセル数</translation>
    </message>
    <message>
        <source>a number of bytes, at least {least}</source>
        <translation>{least} 以上のバイト数</translation>
    </message>
    <message>
        <source>at most {most} with upscaler = cloudinary</source>
        <translation>upscaler = cloudinary では {most} 以下</translation>
    </message>
    <message>
        <source>a colour such as #ffffff</source>
        <translation>#ffffff のような色</translation>
    </message>
    <message>
        <source>either the long edge or width and height</source>
        <translation>長辺か、幅と高さのどちらか</translation>
    </message>
    <message>
        <source>width_px and height_px with it</source>
        <translation>width_px と height_px も指定</translation>
    </message>
    <message>
        <source>other recipes, each of them once</source>
        <translation>ほかのレシピを 1 回ずつ</translation>
    </message>
    <message>
        <source>webp, png or keep</source>
        <translation>webp、png、keep のいずれか</translation>
    </message>
    <message>
        <source>one without {part}, or let it be done here</source>
        <translation>「{part}」のないもの、またはこのコンピューターで処理</translation>
    </message>
    <message>
        <source>one of the list, or take that rendition out</source>
        <translation>リストにあるもの、またはそのバージョンを削除</translation>
    </message>
    <message>
        <source>a name that no other recipe has</source>
        <translation>ほかのレシピにない名前</translation>
    </message>
    <message>
        <source>a name that no other account has</source>
        <translation>ほかのアカウントにない名前</translation>
    </message>
    <message>
        <source>a [{table}] table</source>
        <translation>[{table}] テーブル</translation>
    </message>
    <message>
        <source>a table that has it</source>
        <translation>それを含むテーブル</translation>
    </message>
    <message>
        <source>a list of recipe names or [[variants]] tables</source>
        <translation>レシピ名のリスト、または [[variants]] テーブル</translation>
    </message>
    <message>
        <source>one of: {words}</source>
        <translation>次のいずれか: {words}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number such as 2000</source>
        <translation>2000 のような整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>引用符で囲んだ文字列</translation>
    </message>
    <message>
        <source>some text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>at least one of path, folder, name, rating, …</source>
        <translation>少なくとも次の 1 つ: path、folder、name、rating、…</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} から {most}</translation>
    </message>
    <message>
        <source>not above {name}, {most}</source>
        <translation>{name}（{most}）以下</translation>
    </message>
    <message>
        <source>800 kB or 1.5 MB</source>
        <translation>800 kB、1.5 MB など</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>0 より大きい数</translation>
    </message>
    <message>
        <source>seconds above 0, at most a year</source>
        <translation>0 より大きく 1 年以下の秒数</translation>
    </message>
    <message>
        <source>seconds from 0 to a year</source>
        <translation>0 から 1 年までの秒数</translation>
    </message>
    <message>
        <source>per cent above 0, at most 100</source>
        <translation>0 より大きく 100 以下のパーセント</translation>
    </message>
    <message>
        <source>the path of a PNG file</source>
        <translation>PNG ファイルのパス</translation>
    </message>
    <message>
        <source>what the console shows, or an unsigned upload preset</source>
        <translation>コンソールに表示されるもの、または署名なしアップロードプリセット</translation>
    </message>
    <message>
        <source>what the Cloudinary console shows</source>
        <translation>Cloudinary コンソールに表示されるもの</translation>
    </message>
    <message>
        <source>never: it cannot overwrite</source>
        <translation>never（上書きできません）</translation>
    </message>
    <message>
        <source>the preset&apos;s own settings</source>
        <translation>プリセット自体の設定</translation>
    </message>
    <message>
        <source>another name; “sandbox” is the embedded stand-in</source>
        <translation>別の名前（「sandbox」は内蔵の代役です）</translation>
    </message>
    <message>
        <source>another name; this one is the embedded sandbox</source>
        <translation>別の名前（これは内蔵サンドボックスです）</translation>
    </message>
    <message>
        <source>an address such as https://host</source>
        <translation>https://host のようなアドレス</translation>
    </message>
    <message>
        <source>valid TOML ({error})</source>
        <translation>正しい TOML（{error}）</translation>
    </message>
    <message>
        <source>a file with one [[recipes]] table</source>
        <translation>[[recipes]] テーブルが 1 つあるファイル</translation>
    </message>
    <message>
        <source>[[{key}]] tables in the settings file</source>
        <translation>設定ファイルの [[{key}]] テーブル</translation>
    </message>
    <message>
        <source>folders such as watched = [&quot;/path/to/folder&quot;]</source>
        <translation>watched = [&quot;/path/to/folder&quot;] のようなフォルダー</translation>
    </message>
    <message>
        <source>the newer Frontload that wrote it</source>
        <translation>これを書いた新しい Frontload</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Frontload made a mistake</source>
        <translation>Frontload の不具合</translation>
    </message>
    <message>
        <source>Frontload made a mistake and goes on; nothing that was delivered or queued is lost. This report would help to mend it. It holds no secrets and no pictures, and is kept as {file}.</source>
        <translation>Frontload に不具合がありましたが、動作を続けます。配信済みやキュー内のものは失われていません。このレポートは修正に役立ちます。秘密情報も画像も含まず、{file} に保存されています。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>保存先を開く</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <comment>a date, as Qt writes it: the day, the month and the year</comment>
        <translation>yyyy年M月d日 (ddd)  HH:mm</translation>
    </message>
    <message>
        <source>Deliver before</source>
        <translation>配信期限</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message numerus="yes">
        <source>Copied {count} lines</source>
        <translation>
            <numerusform>{count} 行をコピーしました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Connect Cloudinary…</source>
        <translation>Cloudinary に接続…</translation>
    </message>
    <message>
        <source>Drop folders or images here</source>
        <translation>ここにフォルダーや画像をドロップ</translation>
    </message>
    <message>
        <source>What matters first goes first. Each image is prepared and delivered; its URL comes back.</source>
        <translation>大事なものから先に。画像を一枚ずつ準備して配信し、URL をお返しします。</translation>
    </message>
    <message>
        <source>No account is connected: everything goes to the sandbox on this computer, and nothing leaves it.</source>
        <translation>アカウントは未接続です。すべてこのコンピューターのサンドボックスに送られ、外には出ません。</translation>
    </message>
    <message>
        <source>New drops go to {name}.</source>
        <translation>新しい画像は {name} に送られます。</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>画像を追加…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>サンプルを試す</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>キューを絞り込む</translation>
    </message>
    <message>
        <source>Names, folders, and words such as late, urgent or failed (Ctrl+F)</source>
        <translation>名前、フォルダー、または「遅れ」「緊急」「失敗」などの語 (Ctrl+F)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>遅れそう</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>配信済み</translation>
    </message>
    <message>
        <source>{words} {count}</source>
        <translation>{words} {count}</translation>
    </message>
</context>
<context>
    <name>Furnishing</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Add hours</source>
        <translation>時間帯を追加</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>An end at or before the beginning is on the next day</source>
        <translation>終了が開始と同じか前なら翌日になります</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>無制限</translation>
    </message>
    <message>
        <source>Cap at these hours</source>
        <translation>この時間帯の上限</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>この時間帯を削除</translation>
    </message>
    <message>
        <source>Row {number} has no day: press one at least.</source>
        <translation>{number} 行目に曜日がありません。少なくとも 1 つ選んでください。</translation>
    </message>
    <message>
        <source>“{cap}” in row {number} is no rate: write 20M or 512k, or nothing for no cap.</source>
        <translation>{number} 行目の「{cap}」は速度ではありません。20M や 512k と書くか、無制限なら空にします。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected images: {count}</source>
        <translation>選択した画像: {count}</translation>
    </message>
    <message>
        <source>Select an image to look at it</source>
        <translation>画像を選ぶとここに表示されます</translation>
    </message>
    <message>
        <source>The recipe of this image is no longer known</source>
        <translation>この画像のレシピは見つかりません</translation>
    </message>
    <message>
        <source>Making a preview…</source>
        <translation>プレビューを作成中…</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>プレビューなし</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Images are still being sent.</source>
        <translation>画像を送信中です。</translation>
    </message>
    <message>
        <source>If you quit, the queue is kept: the next start goes on where it was.</source>
        <translation>終了してもキューは保持され、次回の起動時に続きから始まります。</translation>
    </message>
    <message>
        <source>Do so from now on</source>
        <translation>今後もこの方法にする</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>トレイで続ける</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Some settings were passed over</source>
        <translation>使えなかった設定があります</translation>
    </message>
    <message numerus="yes">
        <source>{count} items</source>
        <translation>
            <numerusform>{count} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {names}</source>
        <translation>{names} を追加しました</translation>
    </message>
    <message>
        <source>Added to {batch}</source>
        <translation>{batch} に追加しました</translation>
    </message>
    <message>
        <source>Not added: see the message above</source>
        <translation>追加できませんでした。上のメッセージをご覧ください</translation>
    </message>
</context>
<context>
    <name>MakeItPanel</name>
    <message>
        <source>Make it</source>
        <translation>間に合わせる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Looking for what would help…</source>
        <translation>役立つ方法を探しています…</translation>
    </message>
    <message>
        <source>Each is one click; the cheapest is first.</source>
        <translation>どれもワンクリックです。負担の少ない順に並んでいます。</translation>
    </message>
    <message>
        <source>Nothing in the queue could help. More uplink would, or fewer images, or a later deadline.</source>
        <translation>キューの中でできることはありません。回線を増やすか、画像を減らすか、締め切りを延ばしてください。</translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>すべての締め切りに間に合う見込みです。</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Paste files</source>
        <translation>ファイルを貼り付け</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>フォルダーを監視…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>レポートを書き出す…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>更新を確認</translation>
    </message>
    <message>
        <source>About Frontload</source>
        <translation>Frontload について</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>キュー(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>配信済み(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Frontload {version}</source>
        <translation>Frontload {version}</translation>
    </message>
    <message>
        <source>Upload what matters first. Free software under the MIT licence; made with Qt, Pillow and others.</source>
        <translation>大事なものから先にアップロード。MIT ライセンスのフリーソフトウェア。Qt、Pillow などで作られています。</translation>
    </message>
</context>
<context>
    <name>NothingMatches</name>
    <message>
        <source>Nothing matches</source>
        <translation>一致するものはありません</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Batches</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Show or hide: {pane} ({key})</source>
        <translation>表示/非表示: {pane} ({key})</translation>
    </message>
</context>
<context>
    <name>PastingList</name>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Copy {kind}</source>
        <translation>{kind} をコピー</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Add folder</source>
        <translation>フォルダーを追加</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>画像を追加</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Before anything is sent</source>
        <translation>送信の前に</translation>
    </message>
    <message>
        <source>Some of these images will not arrive as they are.</source>
        <translation>このままでは届かない画像があります。</translation>
    </message>
    <message>
        <source>Send nothing of this drop</source>
        <translation>今回は何も送らない</translation>
    </message>
    <message>
        <source>Send the rest</source>
        <translation>残りを送る</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} ほか {count} 件</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変える</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外する</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>レシピを選ぶ</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>もう一度送る</translation>
    </message>
    <message>
        <source>See to the account…</source>
        <translation>アカウントを確認…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Apply: {what}</source>
        <translation>適用: {what}</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>Send the file as it is, only checked</source>
        <translation>ファイルをそのまま送る(確認のみ)</translation>
    </message>
    <message>
        <source>any</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>into the box, never enlarged</source>
        <translation>枠に収める(拡大しない)</translation>
    </message>
    <message>
        <source>into the box, enlarged if smaller</source>
        <translation>枠に収める(小さければ拡大)</translation>
    </message>
    <message>
        <source>exactly the box, cut off evenly</source>
        <translation>枠ちょうどに(均等に切り取り)</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>このコンピューターで</translation>
    </message>
    <message>
        <source>by Cloudinary, the small one travels</source>
        <translation>Cloudinary で(小さいまま送る)</translation>
    </message>
    <message>
        <source>the file&apos;s own</source>
        <translation>元の形式のまま</translation>
    </message>
    <message>
        <source> kB at most</source>
        <translation> kB 以下</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>成り行き</translation>
    </message>
    <message>
        <source>Lossless (WebP and PNG)</source>
        <translation>可逆圧縮(WebP と PNG)</translation>
    </message>
    <message>
        <source>caption, credit and copyright; no place</source>
        <translation>説明、クレジット、著作権(場所は除く)</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>長辺</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>幅と高さ</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>収め方</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画質</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>メタデータ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成場所</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Recipe name</source>
        <translation>レシピ名</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Enlarged where</source>
        <translation>拡大する場所</translation>
    </message>
    <message>
        <source>Metadata kept</source>
        <translation>残すメタデータ</translation>
    </message>
    <message>
        <source>Made where</source>
        <translation>作成場所</translation>
    </message>
    <message>
        <source>Further renditions</source>
        <translation>追加バージョン</translation>
    </message>
</context>
<context>
    <name>RecipeProof</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>別の画像…</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>計算中…</translation>
    </message>
    <message>
        <source>Picture to try recipes on</source>
        <translation>レシピを試す画像</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}, {width} × {height} px, {format}.</source>
        <translation>{name}: {before} が {after} になります。{width} × {height} px、{format}。</translation>
    </message>
    <message>
        <source>Cloudinary makes {width} × {height} px of it.</source>
        <translation>Cloudinary が {width} × {height} px にします。</translation>
    </message>
</context>
<context>
    <name>RecipesPage</name>
    <message>
        <source>Recipes</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Recipe of new drops</source>
        <translation>新しい画像のレシピ</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Built in. Duplicate it to make it yours.</source>
        <translation>組み込みです。複製すると編集できます。</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} のコピー</translation>
    </message>
    <message>
        <source>New drops get</source>
        <translation>新しい画像のレシピ</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Export what was delivered of {name}</source>
        <translation>{name} の配信済みを書き出す</translation>
    </message>
    <message>
        <source>Export what was delivered</source>
        <translation>配信済みを書き出す</translation>
    </message>
    <message>
        <source>Report written: {name}</source>
        <translation>レポートを書き出しました: {name}</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新しいルール</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>自由に付けられます</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>ルール名</translation>
    </message>
    <message>
        <source>When all of this holds</source>
        <translation>次のすべてに当てはまるとき</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>any</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>Saved {count} rules; they count for what is added from now on</source>
        <translation>
            <numerusform>{count} 件のルールを保存しました。今後追加されるものに適用されます</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} のコピー</translation>
    </message>
    <message>
        <source>The first rule that matches a new image decides. What you set by hand, and what is in the queue already, no rule changes.</source>
        <translation>新しい画像に最初に一致したルールが適用されます。手動で設定したものと、すでにキューにあるものは変わりません。</translation>
    </message>
    <message>
        <source>No rules yet. Add one: for example, what is rated 4 or more becomes urgent.</source>
        <translation>ルールはまだありません。例: レーティング 4 以上を緊急にする。</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Leave the rules as they were (Esc)</source>
        <translation>ルールを元のままにする (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep these rules; they count for what is added from now on (Ctrl+S)</source>
        <translation>これらのルールを保存する。今後追加されるものに適用されます (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>When</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>In the present queue</source>
        <translation>現在のキューでは</translation>
    </message>
    <message>
        <source>Rules in order</source>
        <translation>ルールの順番</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Look no further, and take back what this drop has brought (Esc)</source>
        <translation>検索をやめ、この追加分を取り消します (Esc)</translation>
    </message>
    <message>
        <source>Cancel looking for images</source>
        <translation>画像の検索をキャンセル</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>no cap</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>as many as fill the link</source>
        <translation>回線を満たす数</translation>
    </message>
    <message>
        <source>one per core</source>
        <translation>コアごとに 1 つ</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>帯域幅</translation>
    </message>
    <message>
        <source>What uploads may take together, in bits a second as uplinks are sold: 20M, 512k.</source>
        <translation>アップロード全体で使ってよい量(ビット/秒、回線契約と同じ単位): 20M、512k。</translation>
    </message>
    <message>
        <source>At other hours</source>
        <translation>時間帯別</translation>
    </message>
    <message>
        <source>The first row that holds counts, else the bandwidth above. Nights end on the next day.</source>
        <translation>最初に当てはまる行が有効で、なければ上の帯域幅です。夜間は翌日に終わります。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>Uploads at the same time. More make each image, the first above all, arrive later.</source>
        <translation>同時アップロード数。増やすほど各画像、特に最初の画像の到着が遅くなります。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>ワーカー数</translation>
    </message>
    <message>
        <source>Processes that prepare images. What is being prepared ends under the old number.</source>
        <translation>画像を準備するプロセスの数。準備中のものは前の数のまま終わります。</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Settings saved</source>
        <translation>設定を保存しました</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Saved, but for this: {what}</source>
        <translation>次を除いて保存しました: {what}</translation>
    </message>
    <message>
        <source>Changes count from the moment they are saved, also for the running queue.</source>
        <translation>変更は保存した時点から、動作中のキューにも適用されます。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Rules give level, deadline, recipe, folder and tags to new images by what their files say.</source>
        <translation>ルールはファイルの情報から、新しい画像に優先度、締め切り、レシピ、フォルダー、タグを付けます。</translation>
    </message>
    <message>
        <source>Edit the rules…</source>
        <translation>ルールを編集…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Throughput of the last minutes</source>
        <translation>直近数分の転送速度</translation>
    </message>
    <message>
        <source>Throughput of the last minutes, at most {rate}</source>
        <translation>直近数分の転送速度、最大 {rate}</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Overall progress</source>
        <translation>全体の進み具合</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>キューは空です</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>間に合わせる…</translation>
    </message>
    <message>
        <source>Make it: what could be done</source>
        <translation>間に合わせる: できること</translation>
    </message>
    <message>
        <source>See what could be done about it</source>
        <translation>できることを表示</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>{name}, expected {time}</source>
        <translation>{name}、予想 {time}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>締め切り {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>遅れ {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>遅れそう {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>ほか {count} 枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>すべての締め切りに間に合う見込みです。</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>予測なし: {reason}</translation>
    </message>
    <message>
        <source>Finishes and deadlines are drawn here while images are on their way.</source>
        <translation>画像の送信中、完了予想と締め切りがここに表示されます。</translation>
    </message>
    <message>
        <source>due {time} · {count}</source>
        <translation>締め切り {time} · {count}</translation>
    </message>
    <message>
        <source>overdue · {count}</source>
        <translation>締め切り超過 · {count}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>優先度</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>締め切り</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>送信先</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing queued</source>
        <translation>キューは空です</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>ウィンドウを表示</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>{progress} At risk: {count}.</source>
        <translation>{progress} 遅れそう: {count}。</translation>
    </message>
    <message>
        <source>{done} of {total} delivered.</source>
        <translation>{total} 枚中 {done} 枚を配信済み。</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; stopped.</source>
        <translation>{total} 枚中 {done} 枚を配信済み、停止。</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; paused.</source>
        <translation>{total} 枚中 {done} 枚を配信済み、一時停止中。</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>No address to ask is set: see update_url in README</source>
        <translation>問い合わせ先が未設定です。README の update_url をご覧ください</translation>
    </message>
    <message>
        <source>Frontload {version} is there: {url}</source>
        <translation>Frontload {version} が公開されています: {url}</translation>
    </message>
    <message>
        <source>Frontload {version} is the newest</source>
        <translation>Frontload {version} は最新です</translation>
    </message>
</context>
<context>
    <name>VariantRow</name>
    <message>
        <source>Recipe of the further rendition</source>
        <translation>追加バージョンのレシピ</translation>
    </message>
    <message>
        <source>first</source>
        <translation>先に</translation>
    </message>
    <message>
        <source>Sent ahead of every picture of its level</source>
        <translation>同じ優先度のどの画像よりも先に送信</translation>
    </message>
    <message>
        <source>Remove this rendition</source>
        <translation>このバージョンを削除</translation>
    </message>
</context>
<context>
    <name>VariantsEditor</name>
    <message>
        <source>Add a rendition</source>
        <translation>バージョンを追加</translation>
    </message>
</context>
<context>
    <name>WatchDesk</name>
    <message>
        <source>Watched folders</source>
        <translation>監視フォルダー</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>フォルダーを監視</translation>
    </message>
</context>
<context>
    <name>WatchRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>{folder} の監視をやめる</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>{folder} を監視中</translation>
    </message>
    <message>
        <source>{folder} is not there; it is watched again when it is back</source>
        <translation>{folder} が見つかりません。戻ったら監視を再開します</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken, {waiting} not whole yet</source>
        <translation>{folder} を監視中: {taken} 件を追加、{waiting} 件は書き込み中</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken</source>
        <translation>{folder} を監視中: {taken} 件を追加</translation>
    </message>
</context>
</TS>
