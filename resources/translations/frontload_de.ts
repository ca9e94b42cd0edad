<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>To top</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>To bottom</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Warteschlange filtern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML image with srcset</source>
        <translation>HTML-Bild mit srcset</translation>
    </message>
    <message>
        <source>HTML picture</source>
        <translation>HTML-Picture</translation>
    </message>
    <message>
        <source>BBCode</source>
        <translation>BBCode</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regeln…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Frist halten…</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>At…</source>
        <translation>Um…</translation>
    </message>
    <message>
        <source>30 minutes later</source>
        <translation>30 Minuten später</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Keine Frist</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message numerus="yes">
        <source>In {count} minutes</source>
        <translation>
            <numerusform>In {count} Minute</numerusform>
            <numerusform>In {count} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} hours</source>
        <translation>
            <numerusform>In {count} Stunde</numerusform>
            <numerusform>In {count} Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Alle Stapel</translation>
    </message>
    <message numerus="yes">
        <source>{name} and {count} more</source>
        <translation>
            <numerusform>{name} und {count} weiterer</numerusform>
            <numerusform>{name} und {count} weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for images, {count} so far</source>
        <translation>
            <numerusform>Bilder werden gesucht, bisher {count}</numerusform>
            <numerusform>Bilder werden gesucht, bisher {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} delivered</source>
        <translation>
            <numerusform>{delivered} von {total} geliefert</numerusform>
            <numerusform>{delivered} von {total} geliefert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failed</source>
        <translation>
            <numerusform>{count} fehlgeschlagen</numerusform>
            <numerusform>{count} fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} zu spät</numerusform>
            <numerusform>{count} zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} gefährdet</numerusform>
            <numerusform>{count} gefährdet</numerusform>
        </translation>
    </message>
    <message>
        <source>on time for {time}</source>
        <translation>rechtzeitig für {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>fällig {time}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Delivery URL</source>
        <translation>Liefer-URL</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Public ID</source>
        <translation>Public ID</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Alternativtext</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hier erzeugt</translation>
    </message>
    <message>
        <source>By Cloudinary</source>
        <translation>Von Cloudinary</translation>
    </message>
    <message>
        <source>{seconds} s of CPU, {size}</source>
        <translation>{seconds} s CPU, {size}</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Abmessungen</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>{urgency} of 8</source>
        <translation>{urgency} von 8</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Farbetikett</translation>
    </message>
    <message>
        <source>Sent: about {size}</source>
        <translation>Gesendet: etwa {size}</translation>
    </message>
    <message>
        <source>Sent: {size}, {width} × {height}</source>
        <translation>Gesendet: {size}, {width} × {height}</translation>
    </message>
    <message>
        <source>Source: {size}</source>
        <translation>Original: {size}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>{count} more come on time</source>
        <translation>
            <numerusform>{count} weiteres kommt rechtzeitig</numerusform>
            <numerusform>{count} weitere kommen rechtzeitig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they are smaller</source>
        <translation>
            <numerusform>es wird kleiner</numerusform>
            <numerusform>sie werden kleiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} others come at risk</source>
        <translation>
            <numerusform>{count} anderes wird gefährdet</numerusform>
            <numerusform>{count} andere werden gefährdet</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing pays for it</source>
        <translation>nichts anderes leidet darunter</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Erledigt: {what}</translation>
    </message>
    <message>
        <source>Archives are not opened: unpack them and add the folder.</source>
        <translation>Archive werden nicht geöffnet: bitte entpacken und den Ordner hinzufügen.</translation>
    </message>
    <message>
        <source>Pictures on the web are not fetched: save them to this computer first.</source>
        <translation>Bilder aus dem Web werden nicht geholt: bitte zuerst auf diesem Computer speichern.</translation>
    </message>
    <message>
        <source>That is no list of files: copy files or folders, or their full paths.</source>
        <translation>Das ist keine Dateiliste: bitte Dateien oder Ordner kopieren, oder deren vollständige Pfade.</translation>
    </message>
    <message>
        <source>Path like</source>
        <translation>Pfad wie</translation>
    </message>
    <message>
        <source>path like {value}</source>
        <translation>Pfad wie {value}</translation>
    </message>
    <message>
        <source>In a folder called</source>
        <translation>In einem Ordner namens</translation>
    </message>
    <message>
        <source>in a folder called {value}</source>
        <translation>in einem Ordner namens {value}</translation>
    </message>
    <message>
        <source>Finals</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>File name like</source>
        <translation>Dateiname wie</translation>
    </message>
    <message>
        <source>named like {value}</source>
        <translation>benannt wie {value}</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>Farbetikett</translation>
    </message>
    <message>
        <source>labelled {value}</source>
        <translation>mit Etikett {value}</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Newer than</source>
        <translation>Neuer als</translation>
    </message>
    <message>
        <source>newer than {value}</source>
        <translation>neuer als {value}</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Älter als</translation>
    </message>
    <message>
        <source>older than {value}</source>
        <translation>älter als {value}</translation>
    </message>
    <message>
        <source>Size from</source>
        <translation>Größe ab</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} oder mehr</translation>
    </message>
    <message>
        <source>Size up to</source>
        <translation>Größe bis</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} oder weniger</translation>
    </message>
    <message>
        <source>Long edge from, px</source>
        <translation>Lange Kante ab, px</translation>
    </message>
    <message>
        <source>long edge from {value} px</source>
        <translation>lange Kante ab {value} px</translation>
    </message>
    <message>
        <source>Long edge up to, px</source>
        <translation>Lange Kante bis, px</translation>
    </message>
    <message>
        <source>long edge up to {value} px</source>
        <translation>lange Kante bis {value} px</translation>
    </message>
    <message>
        <source>Rating from</source>
        <translation>Bewertung ab</translation>
    </message>
    <message>
        <source>rated {value} or more</source>
        <translation>mit {value} oder mehr bewertet</translation>
    </message>
    <message>
        <source>Rating up to</source>
        <translation>Bewertung bis</translation>
    </message>
    <message>
        <source>rated {value} or less</source>
        <translation>mit {value} oder weniger bewertet</translation>
    </message>
    <message>
        <source>IPTC urgency up to</source>
        <translation>IPTC-Dringlichkeit bis</translation>
    </message>
    <message>
        <source>urgency up to {value}</source>
        <translation>Dringlichkeit bis {value}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>due {value}</source>
        <translation>fällig {value}</translation>
    </message>
    <message>
        <source>45m after the drop, or 18:30</source>
        <translation>45m nach Ablage, oder 18:30</translation>
    </message>
    <message>
        <source>recipe {value}</source>
        <translation>Rezept {value}</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>into {value}</source>
        <translation>nach {value}</translation>
    </message>
    <message>
        <source>news/today</source>
        <translation>news/heute</translation>
    </message>
    <message>
        <source>tagged {value}</source>
        <translation>Schlagwörter {value}</translation>
    </message>
    <message>
        <source>sport, final</source>
        <translation>Sport, Finale</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}</source>
        <translation>
            <numerusform>nimmt {taken} von {total}</numerusform>
            <numerusform>nimmt {taken} von {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}; {count} more match but an earlier rule took them</source>
        <translation>
            <numerusform>nimmt {taken} von {total}; {count} weiteres passt, aber eine frühere Regel nahm es</numerusform>
            <numerusform>nimmt {taken} von {total}; {count} weitere passen, aber eine frühere Regel nahm sie</numerusform>
        </translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>More of this bar</source>
        <translation>Mehr von dieser Leiste</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>Nichts in der Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} images delivered</source>
        <translation>
            <numerusform>{delivered} von {total} Bild geliefert</numerusform>
            <numerusform>{delivered} von {total} geliefert</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the queue is kept</source>
        <translation>Angehalten; die Warteschlange bleibt erhalten</translation>
    </message>
    <message numerus="yes">
        <source>Pausing, {count} uploads finishing</source>
        <translation>
            <numerusform>Pause folgt, {count} Upload wird beendet</numerusform>
            <numerusform>Pause folgt, {count} Uploads werden beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>On hold: {count}</source>
        <translation>Zurückgehalten: {count}</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>Keine Prognose: {reason}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>dd MMM</source>
        <comment>a day, as Qt writes it</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>Smart</source>
        <comment>an order</comment>
        <translation>Klug</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>an order</comment>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Smallest</source>
        <comment>an order</comment>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Largest</source>
        <comment>an order</comment>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>an order</comment>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Oldest</source>
        <comment>an order</comment>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Rating</source>
        <comment>an order</comment>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>an order</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>an order</comment>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Früher geliefert</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
    <message numerus="yes">
        <source>{count} delivered</source>
        <translation>
            <numerusform>{count} geliefert</numerusform>
            <numerusform>{count} geliefert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} images so far</source>
        <translation>
            <numerusform>{count} Bild bisher</numerusform>
            <numerusform>{count} Bilder bisher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other files left out</source>
        <translation>
            <numerusform>{count} andere Datei ausgelassen</numerusform>
            <numerusform>{count} andere Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more drops wait</source>
        <translation>
            <numerusform>{count} weitere Ablage wartet</numerusform>
            <numerusform>{count} weitere Ablagen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through {name}: {found}</source>
        <translation>{name} wird durchsucht: {found}</translation>
    </message>
    <message numerus="yes">
        <source>Of {name}, {count} images were in the queue already</source>
        <translation>
            <numerusform>{count} Bild aus {name} war schon in der Warteschlange</numerusform>
            <numerusform>{count} Bilder aus {name} waren schon in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new in {name}: {count} images are in the queue already</source>
        <translation>
            <numerusform>Nichts Neues in {name}: {count} Bild ist schon in der Warteschlange</numerusform>
            <numerusform>Nichts Neues in {name}: {count} Bilder sind schon in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No images in {name}: {count} other files left out</source>
        <translation>
            <numerusform>Keine Bilder in {name}: {count} andere Datei ausgelassen</numerusform>
            <numerusform>Keine Bilder in {name}: {count} andere Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in {name}: the folder is empty</source>
        <translation>{name} ist leer: nichts zu senden</translation>
    </message>
    <message>
        <source>Finished: {what}</source>
        <translation>Fertig: {what}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Wird hochgeladen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>never; the new one fails</source>
        <translation>nie; das neue schlägt fehl</translation>
    </message>
    <message>
        <source>if changed, asked first</source>
        <translation>bei Änderung, nach Rückfrage</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>by Cloudinary, beside the original</source>
        <translation>von Cloudinary, neben dem Original</translation>
    </message>
    <message>
        <source>by Cloudinary, not keeping the original</source>
        <translation>von Cloudinary, ohne das Original</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>{number} Mbit/s</source>
        <translation>{number} Mbit/s</translation>
    </message>
    <message>
        <source>capped at {rate}</source>
        <translation>begrenzt auf {rate}</translation>
    </message>
    <message>
        <source>capped at {rate} until {time}</source>
        <translation>bis {time} begrenzt auf {rate}</translation>
    </message>
    <message>
        <source>about {left} left</source>
        <translation>noch etwa {left}</translation>
    </message>
    <message>
        <source>about {left} left, {latest} at the latest</source>
        <translation>noch etwa {left}, max. {latest}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message numerus="yes">
        <source>{count} will miss their deadline</source>
        <translation>
            <numerusform>{count} verpasst die Frist</numerusform>
            <numerusform>{count} verpassen die Frist</numerusform>
        </translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>late</source>
        <translation>zu spät</translation>
    </message>
    <message numerus="yes">
        <source>That was {time} ago; these are late</source>
        <translation>
            <numerusform>Das war vor {time}; dieses Bild ist zu spät</numerusform>
            <numerusform>Das war vor {time}; diese sind zu spät</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>morgen {time}</translation>
    </message>
    <message>
        <source>Uploading {percent} %</source>
        <translation>Lädt hoch, {percent} %</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Decided by hand: {what}</source>
        <translation>Von Hand bestimmt: {what}</translation>
    </message>
    <message>
        <source>Recipe {name}</source>
        <translation>Rezept {name}</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>The sandbox on this computer: nothing leaves it</source>
        <translation>Die Sandbox auf diesem Computer: nichts verlässt ihn</translation>
    </message>
    <message>
        <source>The Cloudinary account “{name}”</source>
        <translation>Das Cloudinary-Konto „{name}“</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tabelle für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdown-Tabelle</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON für Programme</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>what you call it</source>
        <translation>frei wählbar</translation>
    </message>
    <message>
        <source>as the Cloudinary console shows it</source>
        <translation>wie in der Cloudinary-Konsole</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>in place of key and secret</source>
        <translation>anstelle von Schlüssel und Secret</translation>
    </message>
    <message>
        <source>Cloudinary&apos;s own</source>
        <translation>der von Cloudinary</translation>
    </message>
    <message>
        <source>An unsigned preset has no key and cannot overwrite; it decides what is made on arrival.</source>
        <translation>Ein unsigniertes Preset hat keinen Schlüssel und kann nicht überschreiben; was bei Ankunft entsteht, bestimmt es selbst.</translation>
    </message>
    <message>
        <source>a preset needs none</source>
        <translation>ein Preset braucht keins</translation>
    </message>
    <message>
        <source>made on arrival: w_400|w_800</source>
        <translation>bei Ankunft erzeugt: w_400|w_800</translation>
    </message>
    <message>
        <source>the preset&apos;s own</source>
        <translation>die des Presets</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keyring</source>
        <translation>kommt in den Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>in memory until you quit; type to replace it</source>
        <translation>im Speicher bis zum Beenden; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>in the keyring; type to replace it</source>
        <translation>im Schlüsselbund; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cloud name</source>
        <translation>Cloud-Name</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API-Secret</translation>
    </message>
    <message>
        <source>Unsigned preset</source>
        <translation>Unsigniertes Preset</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Eager</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What becomes of another image that is stored under the same name</source>
        <translation>Was aus einem anderen Bild wird, das unter demselben Namen liegt</translation>
    </message>
    <message>
        <source>Transformations that Cloudinary makes of each image as soon as it is there</source>
        <translation>Transformationen, die Cloudinary von jedem Bild erzeugt, sobald es da ist</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>Als Standard</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Ask Cloudinary whether it accepts this account; nothing is sent or kept</source>
        <translation>Fragt Cloudinary, ob es dieses Konto annimmt; nichts wird gesendet oder gespeichert</translation>
    </message>
    <message>
        <source>Asking {name}…</source>
        <translation>{name} wird gefragt…</translation>
    </message>
    <message>
        <source>Its folders are dynamic.</source>
        <translation>Die Ordner sind dynamisch.</translation>
    </message>
    <message>
        <source>Its folders are fixed.</source>
        <translation>Die Ordner sind fest.</translation>
    </message>
    <message>
        <source>A preset does not tell which folders it has.</source>
        <translation>Welche Ordner es hat, verrät ein Preset nicht.</translation>
    </message>
    <message>
        <source>✓ Accepted. {folders}</source>
        <translation>✓ Angenommen. {folders}</translation>
    </message>
    <message>
        <source>No account yet: everything goes to the sandbox on this computer. Add an account to send to Cloudinary.</source>
        <translation>Noch kein Konto: alles geht an die Sandbox auf diesem Computer. Mit einem Konto wird an Cloudinary gesendet.</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>neues Konto</translation>
    </message>
    <message>
        <source>{name} (default)</source>
        <translation>{name} (Standard)</translation>
    </message>
    <message>
        <source>Type the API secret above.</source>
        <translation>Das API-Secret oben eintippen.</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret above.</source>
        <translation>Cloud-Name, API-Schlüssel und Secret oben prüfen.</translation>
    </message>
    <message>
        <source>Check cloud name and preset above; the preset must be unsigned.</source>
        <translation>Cloud-Name und Preset oben prüfen; das Preset muss unsigniert sein.</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Frontload needs you</source>
        <translation>Frontload braucht Sie</translation>
    </message>
    <message>
        <source>Deadlines at risk</source>
        <translation>Fristen in Gefahr</translation>
    </message>
    <message>
        <source>Delivered: {delivered}. Failed: {failed}.</source>
        <translation>Geliefert: {delivered}. Fehlgeschlagen: {failed}.</translation>
    </message>
    <message>
        <source>Finished, with failures</source>
        <translation>Fertig, mit Fehlern</translation>
    </message>
    <message>
        <source>Delivered: {delivered}.</source>
        <translation>Geliefert: {delivered}.</translation>
    </message>
    <message>
        <source>Everything is delivered</source>
        <translation>Alles ist geliefert</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>as the account says</source>
        <translation>wie das Konto</translation>
    </message>
    <message>
        <source>Other images stored under the same names; an unsigned preset never overwrites, whatever it says</source>
        <translation>Andere Bilder unter denselben Namen; ein unsigniertes Preset überschreibt nie, was hier auch steht</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>ganz oben</translation>
    </message>
    <message>
        <source>none, or a, b</source>
        <translation>keine, oder a, b</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The recipe itself says where it is made</source>
        <translation>Das Rezept sagt selbst, wo es erzeugt wird</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>BatchMenu</name>
    <message>
        <source>Retry what failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Copy URLs</source>
        <translation>URLs kopieren</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
</context>
<context>
    <name>BatchSidebar</name>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Drag the line, or use the arrow keys</source>
        <translation>Die Linie ziehen oder die Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>No image selected</source>
        <translation>Kein Bild ausgewählt</translation>
    </message>
</context>
<context>
    <name>BehaviourPage</name>
    <message>
        <source>Keep the computer awake while something is sent</source>
        <translation>Den Computer wach halten, solange gesendet wird</translation>
    </message>
    <message>
        <source>Notify me when a run has finished, is at risk or needs me</source>
        <translation>Benachrichtigen, wenn ein Lauf fertig oder gefährdet ist oder mich braucht</translation>
    </message>
    <message>
        <source>Show an icon in the tray, where the desktop has one</source>
        <translation>Ein Symbol im Infobereich zeigen, wo es einen gibt</translation>
    </message>
    <message>
        <source>Show what is wrong with a drop before its first byte leaves</source>
        <translation>Zeigen, was an neuen Bildern nicht stimmt, bevor das erste Byte gesendet wird</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Closing the window while something is sent</source>
        <translation>Beim Schließen des Fensters, während gesendet wird</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
    <message>
        <source>asks me</source>
        <translation>fragen</translation>
    </message>
    <message>
        <source>goes on in the tray</source>
        <translation>im Infobereich weitermachen</translation>
    </message>
    <message>
        <source>quits; the queue is kept</source>
        <translation>beenden; die Warteschlange bleibt erhalten</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>level of {count} images</source>
        <translation>
            <numerusform>– Priorität von {count} Bild</numerusform>
            <numerusform>– Priorität von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recipe of {count} images</source>
        <translation>
            <numerusform>– Rezept von {count} Bild</numerusform>
            <numerusform>– Rezept von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of {count} images</source>
        <translation>
            <numerusform>– Platz von {count} Bild</numerusform>
            <numerusform>– Platz von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order of {count} images</source>
        <translation>
            <numerusform>– Reihenfolge von {count} Bild</numerusform>
            <numerusform>– Reihenfolge von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hold of {count} images</source>
        <translation>
            <numerusform>– Zurückhalten von {count} Bild</numerusform>
            <numerusform>– Zurückhalten von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release of {count} images</source>
        <translation>
            <numerusform>– Freigeben von {count} Bild</numerusform>
            <numerusform>– Freigeben von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of {count} images</source>
        <translation>
            <numerusform>– Entfernen von {count} Bild</numerusform>
            <numerusform>– Entfernen von {count} Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} images.</source>
        <translation>
            <numerusform>{count} Bild entfernt.</numerusform>
            <numerusform>{count} Bilder entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleared {count} delivered from the list.</source>
        <translation>
            <numerusform>{count} geliefertes aus der Liste genommen.</numerusform>
            <numerusform>{count} gelieferte aus der Liste genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>defaults of a batch</source>
        <translation>– Vorgaben eines Stapels</translation>
    </message>
    <message>
        <source>cancelling of a drop</source>
        <translation>Abbruch einer Ablage</translation>
    </message>
    <message>
        <source>Stopped looking through {name}; what it had brought was taken back</source>
        <translation>Suche in {name} beendet; was sie gebracht hatte, wurde zurückgenommen</translation>
    </message>
    <message>
        <source>order of the queue</source>
        <translation>– Reihenfolge der Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>deadline of {count} images</source>
        <translation>
            <numerusform>– Frist von {count} Bild</numerusform>
            <numerusform>– Frist von {count} Bildern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Frontload made a mistake: {0}</source>
        <translation>Frontload hat einen Fehler gemacht: {0}</translation>
    </message>
    <message>
        <source>Please report it with the log file; the rest of the run goes on.</source>
        <translation>Bitte mit der Protokolldatei melden; der Rest des Laufs geht weiter.</translation>
    </message>
    <message>
        <source>Not a readable image: {0}</source>
        <translation>Kein lesbares Bild: {0}</translation>
    </message>
    <message>
        <source>Open it in an image editor and export it again, or copy it from the card once more.</source>
        <translation>In einem Bildprogramm öffnen und neu exportieren, oder noch einmal von der Karte kopieren.</translation>
    </message>
    <message>
        <source>The file cannot be opened: {0}</source>
        <translation>Die Datei lässt sich nicht öffnen: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the file, then retry.</source>
        <translation>Prüfen, ob der Datenträger verbunden ist und die Datei gelesen werden darf, dann wiederholen.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {0}</source>
        <translation>Der Ordner lässt sich nicht öffnen: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder, then add it again.</source>
        <translation>Prüfen, ob der Datenträger verbunden ist und der Ordner gelesen werden darf, dann erneut hinzufügen.</translation>
    </message>
    <message>
        <source>The folder was gone before all of it was seen: {0}</source>
        <translation>Der Ordner war weg, bevor alles gesehen war: {0}</translation>
    </message>
    <message>
        <source>What was found stays in the queue. Connect the card or disk again, add the folder again and retry.</source>
        <translation>Was gefunden wurde, bleibt in der Warteschlange. Karte oder Laufwerk wieder anschließen, den Ordner erneut hinzufügen und wiederholen.</translation>
    </message>
    <message>
        <source>The file changed while it was being read</source>
        <translation>Die Datei änderte sich, während sie gelesen wurde</translation>
    </message>
    <message>
        <source>Wait until the program that writes it has finished, then retry.</source>
        <translation>Warten, bis das Programm, das sie schreibt, fertig ist, dann wiederholen.</translation>
    </message>
    <message>
        <source>The image has {0} megapixels; the limit is {1}</source>
        <translation>Das Bild hat {0} Megapixel; die Grenze liegt bei {1}</translation>
    </message>
    <message>
        <source>Export it smaller, or raise max_megapixels in the settings file.</source>
        <translation>Kleiner exportieren, oder max_megapixels in der Einstellungsdatei erhöhen.</translation>
    </message>
    <message>
        <source>Its metadata cannot be taken out of this {0} without encoding it anew</source>
        <translation>Die Metadaten lassen sich aus diesem {0} nicht entfernen, ohne es neu zu kodieren</translation>
    </message>
    <message>
        <source>Choose a recipe that keeps all metadata, or convert the file to JPEG, PNG or WebP.</source>
        <translation>Ein Rezept wählen, das alle Metadaten behält, oder die Datei in JPEG, PNG oder WebP umwandeln.</translation>
    </message>
    <message>
        <source>Preparing the image took longer than {0} s and was stopped</source>
        <translation>Das Vorbereiten des Bildes dauerte länger als {0} s und wurde abgebrochen</translation>
    </message>
    <message>
        <source>The file is unusually built or damaged. Export it again, or raise prepare_timeout_s.</source>
        <translation>Die Datei ist ungewöhnlich aufgebaut oder beschädigt. Neu exportieren, oder prepare_timeout_s erhöhen.</translation>
    </message>
    <message>
        <source>The image needs more memory than a worker may use</source>
        <translation>Das Bild braucht mehr Speicher, als ein Arbeitsprozess nutzen darf</translation>
    </message>
    <message>
        <source>Export it smaller; the file may also be damaged.</source>
        <translation>Kleiner exportieren; vielleicht ist die Datei auch beschädigt.</translation>
    </message>
    <message>
        <source>The decoder crashed on this file</source>
        <translation>Der Decoder ist an dieser Datei abgestürzt</translation>
    </message>
    <message>
        <source>The file is probably damaged. Open it in an image editor and export it again.</source>
        <translation>Die Datei ist vermutlich beschädigt. In einem Bildprogramm öffnen und neu exportieren.</translation>
    </message>
    <message>
        <source>Another image is already stored as “{0}”; it was not overwritten</source>
        <translation>Unter „{0}“ liegt schon ein anderes Bild; es wurde nicht überschrieben</translation>
    </message>
    <message>
        <source>Rename the file, or choose another folder for this batch, then retry.</source>
        <translation>Die Datei umbenennen oder einen anderen Ordner für diesen Stapel wählen, dann wiederholen.</translation>
    </message>
    <message>
        <source>This picture is already stored as “{0}”, prepared by another recipe; it was not overwritten</source>
        <translation>Dieses Bild ist unter „{0}“ schon gespeichert, nach einem anderen Rezept aufbereitet; es wurde nicht überschrieben</translation>
    </message>
    <message>
        <source>To have both, choose another folder (--folder) or a naming rule; to replace it, allow overwriting (--overwrite if-changed). Then retry.</source>
        <translation>Für beide einen anderen Ordner (--folder) oder eine Namensregel wählen; zum Ersetzen das Überschreiben erlauben (--overwrite if-changed). Dann wiederholen.</translation>
    </message>
    <message>
        <source>Another image of the queue is to be “{0}”: {1}</source>
        <translation>Ein anderes Bild der Warteschlange soll „{0}“ werden: {1}</translation>
    </message>
    <message>
        <source>Rename one of the two, or send one of them to another folder, then retry.</source>
        <translation>Eines der beiden umbenennen oder in einen anderen Ordner senden, dann wiederholen.</translation>
    </message>
    <message>
        <source>Cloudinary refused the image: {0}</source>
        <translation>Cloudinary hat das Bild abgelehnt: {0}</translation>
    </message>
    <message>
        <source>Change what the message names (often size, format or name), then retry.</source>
        <translation>Ändern, was die Meldung nennt (oft Größe, Format oder Name), dann wiederholen.</translation>
    </message>
    <message>
        <source>The image is too large for this account: {0}</source>
        <translation>Das Bild ist zu groß für dieses Konto: {0}</translation>
    </message>
    <message>
        <source>Choose a recipe with a smaller size or quality, then retry.</source>
        <translation>Ein Rezept mit kleinerer Größe oder Qualität wählen, dann wiederholen.</translation>
    </message>
    <message>
        <source>The URL {0} cannot be given another size or format</source>
        <translation>Der URL {0} lässt sich keine andere Größe und kein anderes Format geben</translation>
    </message>
    <message>
        <source>Copy it as it is; only URLs like …/image/upload/v123/name.jpg can be transformed.</source>
        <translation>So kopieren, wie sie ist; nur URLs wie …/image/upload/v123/name.jpg lassen sich umwandeln.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Wählen Sie eine andere Datei oder einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No API secret is stored for the account “{0}”</source>
        <translation>Für das Konto „{0}“ ist kein API-Secret gespeichert</translation>
    </message>
    <message>
        <source>Type it in the settings (or `frontload accounts add {0}`), or set CLOUDINARY_URL.</source>
        <translation>In den Einstellungen eintippen (oder `frontload accounts add {0}`), oder CLOUDINARY_URL setzen.</translation>
    </message>
    <message>
        <source>The secret of “{0}” could not be stored: {1}</source>
        <translation>Das Secret von „{0}“ konnte nicht aufbewahrt werden: {1}</translation>
    </message>
    <message>
        <source>It is kept in memory until you quit. To keep it, unlock the keyring and save, or set CLOUDINARY_URL.</source>
        <translation>Es bleibt bis zum Beenden im Speicher. Um es zu behalten, Schlüsselbund entsperren und speichern, oder CLOUDINARY_URL setzen.</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the credentials of “{0}”: {1}</source>
        <translation>Cloudinary nimmt die Zugangsdaten von „{0}“ nicht an: {1}</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret in the Cloudinary console, then add the account again.</source>
        <translation>Cloud-Name, API-Schlüssel und Secret in der Cloudinary-Konsole prüfen, dann das Konto erneut hinzufügen.</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the upload preset of “{0}”: {1}</source>
        <translation>Cloudinary nimmt das Upload-Preset von „{0}“ nicht an: {1}</translation>
    </message>
    <message>
        <source>Make it an unsigned preset in the Cloudinary console, or add the account with its secret.</source>
        <translation>Es in der Cloudinary-Konsole zu einem unsignierten Preset machen, oder das Konto mit seinem Secret hinzufügen.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: {0}</source>
        <translation>Die Uhr dieses Computers geht falsch: {0}</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer, then start again.</source>
        <translation>Datum, Zeit und Zeitzone dieses Computers stellen, dann neu starten.</translation>
    </message>
    <message>
        <source>The Cloudinary account has reached its limit: {0}</source>
        <translation>Das Cloudinary-Konto hat seine Grenze erreicht: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Wait for the new period or extend the plan, then resume.</source>
        <translation>Die Warteschlange bleibt erhalten. Auf den neuen Zeitraum warten oder den Tarif erweitern, dann fortsetzen.</translation>
    </message>
    <message>
        <source>No space left on the disk that holds {0}</source>
        <translation>Kein Platz mehr auf dem Datenträger mit {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Free some space, then resume.</source>
        <translation>Die Warteschlange bleibt erhalten. Platz schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The processes that prepare images cannot be started: {0}</source>
        <translation>Die Prozesse, die Bilder aufbereiten, lassen sich nicht starten: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. A virus scanner or a damaged installation may stop them; then resume.</source>
        <translation>Die Warteschlange bleibt erhalten. Ein Virenscanner oder eine beschädigte Installation kann sie aufhalten; danach fortsetzen.</translation>
    </message>
    <message>
        <source>The watermark {0} cannot be used: {1}</source>
        <translation>Das Wasserzeichen {0} ist nicht verwendbar: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Put the file back or change the recipe, then resume.</source>
        <translation>Die Warteschlange bleibt erhalten. Die Datei zurücklegen oder das Rezept ändern, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The sandbox cannot be started: {0}</source>
        <translation>Die Sandbox lässt sich nicht starten: {0}</translation>
    </message>
    <message>
        <source>Run `frontload doctor`; another program may hold its port.</source>
        <translation>`frontload doctor` ausführen; vielleicht belegt ein anderes Programm ihren Port.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”</source>
        <translation>{0} „{1}“ gibt es nicht</translation>
    </message>
    <message>
        <source>Known: {2}.</source>
        <translation>Bekannt: {2}.</translation>
    </message>
    <message>
        <source>“{1}” is not a valid {0}</source>
        <translation>„{1}“ ist nicht gültig als: {0}</translation>
    </message>
    <message>
        <source>Use {2}.</source>
        <translation>Erwartet: {2}.</translation>
    </message>
    <message>
        <source>Frontload cannot keep its files in {0}: {1}</source>
        <translation>Frontload kann seine Dateien nicht in {0} ablegen: {1}</translation>
    </message>
    <message>
        <source>Make the folder writable, or set FRONTLOAD_HOME to another one.</source>
        <translation>Den Ordner beschreibbar machen, oder FRONTLOAD_HOME auf einen anderen setzen.</translation>
    </message>
    <message>
        <source>Frontload is already running on {0}</source>
        <translation>Frontload läuft bereits auf {0}</translation>
    </message>
    <message>
        <source>Use the running one, or wait until it has finished.</source>
        <translation>Das laufende benutzen, oder warten, bis es fertig ist.</translation>
    </message>
    <message>
        <source>The journal {0} cannot be read: {1}</source>
        <translation>Das Journal {0} ist nicht lesbar: {1}</translation>
    </message>
    <message>
        <source>Move it elsewhere to begin a new one; nothing that was delivered is lost at Cloudinary.</source>
        <translation>Es woandershin verschieben, um ein neues zu beginnen; bei Cloudinary geht nichts Geliefertes verloren.</translation>
    </message>
    <message>
        <source>No connection to {0}: {1}</source>
        <translation>Keine Verbindung zu {0}: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Check the network, then resume.</source>
        <translation>Die Warteschlange bleibt erhalten. Das Netzwerk prüfen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost: {1}</source>
        <translation>Die Verbindung zu {0} ging verloren: {1}</translation>
    </message>
    <message>
        <source>Retry; if it happens again, check the network or use fewer connections.</source>
        <translation>Wiederholen; geschieht es erneut, das Netzwerk prüfen oder weniger Verbindungen nutzen.</translation>
    </message>
    <message>
        <source>Cloudinary had a problem ({0}): {1}</source>
        <translation>Cloudinary hatte ein Problem ({0}): {1}</translation>
    </message>
    <message>
        <source>This usually passes. Retry in a few minutes.</source>
        <translation>Das geht meist vorüber. In ein paar Minuten wiederholen.</translation>
    </message>
    <message>
        <source>Cloudinary asks to slow down: {0}</source>
        <translation>Cloudinary bittet um langsameres Senden: {0}</translation>
    </message>
    <message>
        <source>Retry in a few minutes, with fewer connections.</source>
        <translation>In ein paar Minuten wiederholen, mit weniger Verbindungen.</translation>
    </message>
    <message>
        <source>{0} does not tell of newer versions: {1}</source>
        <translation>{0} gibt keine Auskunft über neuere Versionen: {1}</translation>
    </message>
    <message>
        <source>Try again later, or look at update_url in the settings file.</source>
        <translation>Später erneut versuchen, oder update_url in der Einstellungsdatei prüfen.</translation>
    </message>
    <message>
        <source>The upload was stopped</source>
        <translation>Der Upload wurde angehalten</translation>
    </message>
    <message>
        <source>Resume to send it.</source>
        <translation>Fortsetzen, um es zu senden.</translation>
    </message>
    <message>
        <source>1 file cannot be sent. {detail}.</source>
        <translation>1 Datei kann nicht gesendet werden. {detail}.</translation>
    </message>
    <message>
        <source>{count} files cannot be sent. {detail}.</source>
        <translation>{count} Dateien können nicht gesendet werden. {detail}.</translation>
    </message>
    <message>
        <source>1 image would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>1 Bild bekäme den Namen eines anderen in der Warteschlange („{detail}“) und wird nicht gesendet.</translation>
    </message>
    <message>
        <source>{count} images would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>{count} Bilder bekämen den Namen eines anderen in der Warteschlange („{detail}“) und werden nicht gesendet.</translation>
    </message>
    <message>
        <source>1 image would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>1 Bild bekäme den Namen von etwas früher Geliefertem („{detail}“): das wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>{count} images would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>{count} Bilder bekämen den Namen von etwas früher Geliefertem („{detail}“): das wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>1 image is larger than the {detail} that the account takes.</source>
        <translation>1 Bild ist größer als die {detail}, die das Konto annimmt.</translation>
    </message>
    <message>
        <source>{count} images are larger than the {detail} that the account takes.</source>
        <translation>{count} Bilder sind größer als die {detail}, die das Konto annimmt.</translation>
    </message>
    <message>
        <source>1 image has more than {limit} megapixels, which is the limit.</source>
        <translation>1 Bild hat mehr als {limit} Megapixel, und das ist die Grenze.</translation>
    </message>
    <message>
        <source>{count} images have more than {limit} megapixels, which is the limit.</source>
        <translation>{count} Bilder haben mehr als {limit} Megapixel, und das ist die Grenze.</translation>
    </message>
    <message>
        <source>1 image has the same bytes as another ({detail}): sent once for all.</source>
        <translation>1 Bild hat dieselben Bytes wie ein anderes ({detail}): einmal gesendet gilt für beide.</translation>
    </message>
    <message>
        <source>{count} images have the same bytes as another ({detail}): sent once for all.</source>
        <translation>{count} Bilder haben dieselben Bytes wie ein anderes ({detail}): einmal gesendet gilt für alle.</translation>
    </message>
    <message>
        <source>1 image was delivered before and is skipped.</source>
        <translation>1 Bild wurde früher geliefert und wird übersprungen.</translation>
    </message>
    <message>
        <source>{count} images were delivered before and are skipped.</source>
        <translation>{count} Bilder wurden früher geliefert und werden übersprungen.</translation>
    </message>
    <message>
        <source>Order the queue by what can be on time (smart)</source>
        <translation>Die Warteschlange danach ordnen, was rechtzeitig sein kann (klug)</translation>
    </message>
    <message>
        <source>Send the {count} without a deadline last</source>
        <translation>Die {count} ohne Frist zuletzt senden</translation>
    </message>
    <message>
        <source>Make the {count} at risk urgent</source>
        <translation>Die {count} gefährdeten dringend machen</translation>
    </message>
    <message>
        <source>Prepare the {count} at risk as “{recipe}”</source>
        <translation>Die {count} gefährdeten als „{recipe}“ vorbereiten</translation>
    </message>
    <message>
        <source>Prepare all {count} due by then as “{recipe}”</source>
        <translation>Alle {count} bis dahin fälligen als „{recipe}“ vorbereiten</translation>
    </message>
    <message>
        <source>as much on time as can be, then by level, then the smallest</source>
        <translation>so viel wie möglich rechtzeitig, dann nach Priorität, dann die kleinsten</translation>
    </message>
    <message>
        <source>earliest deadline first</source>
        <translation>früheste Frist zuerst</translation>
    </message>
    <message>
        <source>smallest file first</source>
        <translation>kleinste Datei zuerst</translation>
    </message>
    <message>
        <source>largest file first</source>
        <translation>größte Datei zuerst</translation>
    </message>
    <message>
        <source>newest picture first</source>
        <translation>neuestes Bild zuerst</translation>
    </message>
    <message>
        <source>oldest picture first</source>
        <translation>ältestes Bild zuerst</translation>
    </message>
    <message>
        <source>most stars first, then the most urgent of IPTC&apos;s marks</source>
        <translation>die meisten Sterne zuerst, dann die dringendsten nach IPTC</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach Namen</translation>
    </message>
    <message>
        <source>as added, and as moved by hand</source>
        <translation>wie hinzugefügt und von Hand verschoben</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>die Warteschlange ist pausiert</translation>
    </message>
    <message>
        <source>the queue is halted</source>
        <translation>die Warteschlange ist angehalten</translation>
    </message>
    <message>
        <source>the uplink does not move</source>
        <translation>die Leitung steht still</translation>
    </message>
    <message>
        <source>the uplink is being tried again</source>
        <translation>die Leitung wird erneut versucht</translation>
    </message>
    <message>
        <source>The clock was set ahead by {seconds} s; deadlines go by the new time</source>
        <translation>Die Uhr wurde um {seconds} s vorgestellt; Fristen gelten nach der neuen Zeit</translation>
    </message>
    <message>
        <source>The clock was set back by {seconds} s; deadlines go by the new time</source>
        <translation>Die Uhr wurde um {seconds} s zurückgestellt; Fristen gelten nach der neuen Zeit</translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation>die Datei wie sie ist</translation>
    </message>
    <message>
        <source>its own pixels</source>
        <translation>die eigenen Pixel</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>own format</source>
        <translation>eigenes Format</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>verlustfrei</translation>
    </message>
    <message>
        <source>quality {number}</source>
        <translation>Qualität {number}</translation>
    </message>
    <message>
        <source>at most {number} kB</source>
        <translation>höchstens {number} kB</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>volle Größe</translation>
    </message>
    <message>
        <source>made by Cloudinary (eager)</source>
        <translation>von Cloudinary erzeugt (eager)</translation>
    </message>
    <message>
        <source>made by Cloudinary (incoming)</source>
        <translation>von Cloudinary erzeugt (incoming)</translation>
    </message>
    <message>
        <source>“{recipe}” first</source>
        <translation>„{recipe}“ zuerst</translation>
    </message>
    <message>
        <source>{factor} times larger</source>
        <translation>{factor}-mal größer</translation>
    </message>
    <message>
        <source>{factor} times larger by Cloudinary</source>
        <translation>{factor}-mal größer durch Cloudinary</translation>
    </message>
    <message>
        <source>{position} of {total}: {told}.</source>
        <translation>{position} von {total}: {told}.</translation>
    </message>
    <message>
        <source>moved to the top by hand</source>
        <translation>von Hand nach oben gestellt</translation>
    </message>
    <message>
        <source>moved to the bottom by hand</source>
        <translation>von Hand nach unten gestellt</translation>
    </message>
    <message>
        <source>urgent level</source>
        <translation>Priorität dringend</translation>
    </message>
    <message>
        <source>urgent level by hand</source>
        <translation>Priorität dringend von Hand</translation>
    </message>
    <message>
        <source>high level</source>
        <translation>Priorität hoch</translation>
    </message>
    <message>
        <source>high level by hand</source>
        <translation>Priorität hoch von Hand</translation>
    </message>
    <message>
        <source>normal level</source>
        <translation>Priorität normal</translation>
    </message>
    <message>
        <source>normal level by hand</source>
        <translation>Priorität normal von Hand</translation>
    </message>
    <message>
        <source>low level</source>
        <translation>Priorität niedrig</translation>
    </message>
    <message>
        <source>low level by hand</source>
        <translation>Priorität niedrig von Hand</translation>
    </message>
    <message>
        <source>under the rule “{rule}”</source>
        <translation>nach der Regel „{rule}“</translation>
    </message>
    <message>
        <source>{due}, earliest first</source>
        <translation>{due}, früheste zuerst</translation>
    </message>
    <message>
        <source>{size} MB, smallest first</source>
        <translation>{size} MB, kleinste zuerst</translation>
    </message>
    <message>
        <source>{size} MB, largest first</source>
        <translation>{size} MB, größte zuerst</translation>
    </message>
    <message>
        <source>taken time, newest first</source>
        <translation>nach Aufnahmezeit, neueste zuerst</translation>
    </message>
    <message>
        <source>taken time, oldest first</source>
        <translation>nach Aufnahmezeit, älteste zuerst</translation>
    </message>
    <message>
        <source>file written time, newest first</source>
        <translation>nach Dateizeit, neueste zuerst</translation>
    </message>
    <message>
        <source>file written time, oldest first</source>
        <translation>nach Dateizeit, älteste zuerst</translation>
    </message>
    <message>
        <source>no stars</source>
        <translation>ohne Sterne</translation>
    </message>
    <message>
        <source>no stars, urgency {urgency}</source>
        <translation>ohne Sterne, Dringlichkeit {urgency}</translation>
    </message>
    <message>
        <source>rated {stars}</source>
        <translation>mit {stars} bewertet</translation>
    </message>
    <message>
        <source>rated {stars}, urgency {urgency}</source>
        <translation>mit {stars} bewertet, Dringlichkeit {urgency}</translation>
    </message>
    <message>
        <source>in the order added</source>
        <translation>in der Folge des Hinzufügens</translation>
    </message>
    <message>
        <source>urgent without a deadline means now</source>
        <translation>dringend ohne Frist heißt jetzt</translation>
    </message>
    <message>
        <source>its level goes first, and every deadline behind it still holds</source>
        <translation>die Priorität geht vor, und jede Frist dahinter hält noch</translation>
    </message>
    <message>
        <source>{due}, earliest deadline first</source>
        <translation>{due}, früheste Frist zuerst</translation>
    </message>
    <message>
        <source>the turn that keeps low levels from starving</source>
        <translation>an der Reihe, damit niedrige Prioritäten nicht leer ausgehen</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>kleinste zuerst</translation>
    </message>
    <message>
        <source>{due} cannot be met together with what is worth more</source>
        <translation>{due} ist nicht zu halten neben dem, was mehr zählt</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>fällig {time}</translation>
    </message>
    <message>
        <source>due {time} by hand</source>
        <translation>fällig {time} von Hand</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest</source>
        <translation>erwartet {time}, spätestens {latest}</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, at risk</source>
        <translation>erwartet {time}, spätestens {latest}, gefährdet</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, too late</source>
        <translation>erwartet {time}, spätestens {latest}, zu spät</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB</source>
        <translation>erwartet {time}, spätestens {latest}, hinter {size} MB</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, at risk</source>
        <translation>erwartet {time}, spätestens {latest}, hinter {size} MB, gefährdet</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, too late</source>
        <translation>erwartet {time}, spätestens {latest}, hinter {size} MB, zu spät</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>bandwidth schedule</source>
        <translation>Zeitplan der Bandbreite</translation>
    </message>
    <message>
        <source>list of hours</source>
        <translation>Stundenangabe</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>list of days</source>
        <translation>Liste von Tagen</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>naming rule</source>
        <translation>Namensregel</translation>
    </message>
    <message>
        <source>field of a naming rule</source>
        <translation>Feld einer Namensregel</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>recipe name</source>
        <translation>Rezeptname</translation>
    </message>
    <message>
        <source>recipe file</source>
        <translation>Rezeptdatei</translation>
    </message>
    <message>
        <source>recipe for Cloudinary</source>
        <translation>Rezept für Cloudinary</translation>
    </message>
    <message>
        <source>recipe to make “{recipe}” by as well</source>
        <translation>Rezept für eine weitere Fassung von „{recipe}“</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>long edge</source>
        <translation>Lange Kante</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>target size</source>
        <translation>Zielgröße der Datei</translation>
    </message>
    <message>
        <source>upscale factor</source>
        <translation>Vergrößerungsfaktor</translation>
    </message>
    <message>
        <source>background colour</source>
        <translation>Hintergrundfarbe</translation>
    </message>
    <message>
        <source>lossless format</source>
        <translation>verlustfreies Format</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>weitere Fassung</translation>
    </message>
    <message>
        <source>list of variants</source>
        <translation>Liste weiterer Fassungen</translation>
    </message>
    <message>
        <source>value for variants</source>
        <translation>Wert von variants</translation>
    </message>
    <message>
        <source>value for {key}</source>
        <translation>Wert von {key}</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>Wasserzeichen</translation>
    </message>
    <message>
        <source>watermark path</source>
        <translation>Pfad des Wasserzeichens</translation>
    </message>
    <message>
        <source>watermark size</source>
        <translation>Größe des Wasserzeichens</translation>
    </message>
    <message>
        <source>watermark opacity</source>
        <translation>Deckkraft des Wasserzeichens</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>number of pixels</source>
        <translation>Pixelzahl</translation>
    </message>
    <message>
        <source>number of workers</source>
        <translation>Zahl der Arbeitsprozesse</translation>
    </message>
    <message>
        <source>number of connections</source>
        <translation>Zahl der Verbindungen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>name of an account</source>
        <translation>Name eines Kontos</translation>
    </message>
    <message>
        <source>cloud name of an account</source>
        <translation>Cloud-Name eines Kontos</translation>
    </message>
    <message>
        <source>API key of an account</source>
        <translation>API-Schlüssel eines Kontos</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>Kontoname</translation>
    </message>
    <message>
        <source>policy of an unsigned preset</source>
        <translation>Überschreiben mit unsigniertem Preset</translation>
    </message>
    <message>
        <source>wish for an unsigned preset</source>
        <translation>Wunsch an ein unsigniertes Preset</translation>
    </message>
    <message>
        <source>upload prefix</source>
        <translation>Upload-Präfix</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>settings file of this Frontload</source>
        <translation>Einstellungsdatei dieses Frontload</translation>
    </message>
    <message>
        <source>list of folders</source>
        <translation>Liste von Ordnern</translation>
    </message>
    <message>
        <source>list of {key}</source>
        <translation>Liste von {key}</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>chroma 4:4:4</source>
        <translation>Chroma 4:4:4</translation>
    </message>
    <message>
        <source>still</source>
        <translation>Standbild</translation>
    </message>
    <message>
        <source>a rate above 0</source>
        <translation>eine Rate über 0</translation>
    </message>
    <message>
        <source>megabits per second such as 20M, or 512k</source>
        <translation>Megabit pro Sekunde wie 20M, oder 512k</translation>
    </message>
    <message>
        <source>a list such as [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</source>
        <translation>eine Liste wie [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</translation>
    </message>
    <message>
        <source>also {words}</source>
        <translation>auch {words}</translation>
    </message>
    <message>
        <source>days such as mon-fri or sat,sun</source>
        <translation>Tage wie mon-fri oder sat,sun</translation>
    </message>
    <message>
        <source>one day at least</source>
        <translation>mindestens ein Tag</translation>
    </message>
    <message>
        <source>a time such as 08:00</source>
        <translation>eine Zeit wie 08:00</translation>
    </message>
    <message>
        <source>18:30, +45m, +1h30m or 2026-05-01T18:30</source>
        <translation>18:30, +45m, +1h30m oder 2026-05-01T18:30</translation>
    </message>
    <message>
        <source>45m, 1h30m or 20s</source>
        <translation>45m, 1h30m oder 20s</translation>
    </message>
    <message>
        <source>18:30, or a duration such as 45m</source>
        <translation>18:30 oder eine Dauer wie 45m</translation>
    </message>
    <message>
        <source>at least one of {stem}, {slug}, {hash}, {counter}</source>
        <translation>mindestens eines von {stem}, {slug}, {hash}, {counter}</translation>
    </message>
    <message>
        <source>it without {char} outside of a field</source>
        <translation>ohne {char} außerhalb eines Feldes</translation>
    </message>
    <message>
        <source>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (with %Y %m %d %H %M %S), {hash} or {hash:4} to {hash:64}, {counter} or {counter:04}, {batch}</source>
        <translation>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (mit %Y %m %d %H %M %S), {hash} oder {hash:4} bis {hash:64}, {counter} oder {counter:04}, {batch}</translation>
    </message>
    <message>
        <source>1 to 60 printable characters</source>
        <translation>1 bis 60 druckbare Zeichen</translation>
    </message>
    <message>
        <source>a number from 1 to {most}</source>
        <translation>eine Zahl von 1 bis {most}</translation>
    </message>
    <message>
        <source>a number of pixels from 1 to {most}</source>
        <translation>eine Pixelzahl von 1 bis {most}</translation>
    </message>
    <message>
        <source>a number of bytes, at least {least}</source>
        <translation>eine Zahl von Bytes, mindestens {least}</translation>
    </message>
    <message>
        <source>at most {most} with upscaler = cloudinary</source>
        <translation>höchstens {most} bei upscaler = cloudinary</translation>
    </message>
    <message>
        <source>a colour such as #ffffff</source>
        <translation>eine Farbe wie #ffffff</translation>
    </message>
    <message>
        <source>either the long edge or width and height</source>
        <translation>entweder die lange Kante oder Breite und Höhe</translation>
    </message>
    <message>
        <source>width_px and height_px with it</source>
        <translation>dazu width_px und height_px</translation>
    </message>
    <message>
        <source>other recipes, each of them once</source>
        <translation>andere Rezepte, jedes nur einmal</translation>
    </message>
    <message>
        <source>webp, png or keep</source>
        <translation>webp, png oder keep</translation>
    </message>
    <message>
        <source>one without {part}, or let it be done here</source>
        <translation>eines ohne „{part}“ oder hier ausgeführt</translation>
    </message>
    <message>
        <source>one of the list, or take that rendition out</source>
        <translation>eines aus der Liste, oder die Fassung entfernen</translation>
    </message>
    <message>
        <source>a name that no other recipe has</source>
        <translation>ein Name, den kein anderes Rezept hat</translation>
    </message>
    <message>
        <source>a name that no other account has</source>
        <translation>ein Name, den kein anderes Konto hat</translation>
    </message>
    <message>
        <source>a [{table}] table</source>
        <translation>eine Tabelle [{table}]</translation>
    </message>
    <message>
        <source>a table that has it</source>
        <translation>eine Tabelle, die es hat</translation>
    </message>
    <message>
        <source>a list of recipe names or [[variants]] tables</source>
        <translation>eine Liste von Rezeptnamen oder Tabellen [[variants]]</translation>
    </message>
    <message>
        <source>one of: {words}</source>
        <translation>eines von: {words}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a whole number such as 2000</source>
        <translation>eine ganze Zahl wie 2000</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>some text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>at least one of path, folder, name, rating, …</source>
        <translation>mindestens eines von path, folder, name, rating, …</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} bis {most}</translation>
    </message>
    <message>
        <source>not above {name}, {most}</source>
        <translation>nicht mehr als {name}, {most}</translation>
    </message>
    <message>
        <source>800 kB or 1.5 MB</source>
        <translation>800 kB oder 1.5 MB</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>seconds above 0, at most a year</source>
        <translation>Sekunden über 0, höchstens ein Jahr</translation>
    </message>
    <message>
        <source>seconds from 0 to a year</source>
        <translation>Sekunden von 0 bis zu einem Jahr</translation>
    </message>
    <message>
        <source>per cent above 0, at most 100</source>
        <translation>Prozent über 0, höchstens 100</translation>
    </message>
    <message>
        <source>the path of a PNG file</source>
        <translation>der Pfad einer PNG-Datei</translation>
    </message>
    <message>
        <source>what the console shows, or an unsigned upload preset</source>
        <translation>was die Konsole zeigt, oder ein unsigniertes Upload-Preset</translation>
    </message>
    <message>
        <source>what the Cloudinary console shows</source>
        <translation>was die Cloudinary-Konsole zeigt</translation>
    </message>
    <message>
        <source>never: it cannot overwrite</source>
        <translation>never: es kann nicht überschreiben</translation>
    </message>
    <message>
        <source>the preset&apos;s own settings</source>
        <translation>die Einstellungen des Presets selbst</translation>
    </message>
    <message>
        <source>another name; “sandbox” is the embedded stand-in</source>
        <translation>ein anderer Name; „sandbox“ ist der eingebaute Ersatz</translation>
    </message>
    <message>
        <source>another name; this one is the embedded sandbox</source>
        <translation>ein anderer Name; dieser ist die eingebaute Sandbox</translation>
    </message>
    <message>
        <source>an address such as https://host</source>
        <translation>eine Adresse wie https://host</translation>
    </message>
    <message>
        <source>valid TOML ({error})</source>
        <translation>gültiges TOML ({error})</translation>
    </message>
    <message>
        <source>a file with one [[recipes]] table</source>
        <translation>eine Datei mit einer Tabelle [[recipes]]</translation>
    </message>
    <message>
        <source>[[{key}]] tables in the settings file</source>
        <translation>Tabellen [[{key}]] in der Einstellungsdatei</translation>
    </message>
    <message>
        <source>folders such as watched = [&quot;/path/to/folder&quot;]</source>
        <translation>Ordner wie watched = [&quot;/path/to/folder&quot;]</translation>
    </message>
    <message>
        <source>the newer Frontload that wrote it</source>
        <translation>das neuere Frontload, das sie geschrieben hat</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Frontload made a mistake</source>
        <translation>Frontload hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Frontload made a mistake and goes on; nothing that was delivered or queued is lost. This report would help to mend it. It holds no secrets and no pictures, and is kept as {file}.</source>
        <translation>Frontload hat einen Fehler gemacht und läuft weiter; nichts Geliefertes oder Wartendes ist verloren. Dieser Bericht würde helfen, ihn zu beheben. Er enthält keine Geheimnisse und keine Bilder und liegt als {file} bereit.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Seinen Ordner öffnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <comment>a date, as Qt writes it: the day, the month and the year</comment>
        <translation>ddd d. MMM yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Deliver before</source>
        <translation>Liefern bis</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message numerus="yes">
        <source>Copied {count} lines</source>
        <translation>
            <numerusform>{count} Zeile kopiert</numerusform>
            <numerusform>{count} Zeilen kopiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Connect Cloudinary…</source>
        <translation>Cloudinary verbinden…</translation>
    </message>
    <message>
        <source>Drop folders or images here</source>
        <translation>Ordner oder Bilder hier ablegen</translation>
    </message>
    <message>
        <source>What matters first goes first. Each image is prepared and delivered; its URL comes back.</source>
        <translation>Das Wichtigste zuerst. Jedes Bild wird vorbereitet und geliefert; seine URL kommt zurück.</translation>
    </message>
    <message>
        <source>No account is connected: everything goes to the sandbox on this computer, and nothing leaves it.</source>
        <translation>Kein Konto ist verbunden: alles geht an die Sandbox auf diesem Computer, und nichts verlässt ihn.</translation>
    </message>
    <message>
        <source>New drops go to {name}.</source>
        <translation>Neues geht an {name}.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Bilder hinzufügen…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Warteschlange filtern</translation>
    </message>
    <message>
        <source>Names, folders, and words such as late, urgent or failed (Ctrl+F)</source>
        <translation>Namen, Ordner und Wörter wie zu spät, dringend oder fehlgeschlagen (Ctrl+F)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
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
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Stunden hinzufügen</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>An end at or before the beginning is on the next day</source>
        <translation>Ein Ende vor dem Beginn oder zugleich liegt am nächsten Tag</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Cap at these hours</source>
        <translation>Grenze zu diesen Stunden</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Diese Stunden entfernen</translation>
    </message>
    <message>
        <source>Row {number} has no day: press one at least.</source>
        <translation>Zeile {number} hat keinen Tag: mindestens einen drücken.</translation>
    </message>
    <message>
        <source>“{cap}” in row {number} is no rate: write 20M or 512k, or nothing for no cap.</source>
        <translation>„{cap}“ in Zeile {number} ist keine Rate: 20M oder 512k schreiben, oder nichts für keine Grenze.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected images: {count}</source>
        <translation>Ausgewählte Bilder: {count}</translation>
    </message>
    <message>
        <source>Select an image to look at it</source>
        <translation>Ein Bild auswählen, um es anzusehen</translation>
    </message>
    <message>
        <source>The recipe of this image is no longer known</source>
        <translation>Das Rezept dieses Bildes ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Making a preview…</source>
        <translation>Vorschau wird erstellt…</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Images are still being sent.</source>
        <translation>Es werden noch Bilder gesendet.</translation>
    </message>
    <message>
        <source>If you quit, the queue is kept: the next start goes on where it was.</source>
        <translation>Nach dem Beenden bleibt die Warteschlange erhalten: der nächste Start macht dort weiter.</translation>
    </message>
    <message>
        <source>Do so from now on</source>
        <translation>Von nun an immer so</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Im Infobereich weitermachen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Some settings were passed over</source>
        <translation>Einige Einstellungen wurden übergangen</translation>
    </message>
    <message numerus="yes">
        <source>{count} items</source>
        <translation>
            <numerusform>{count} Objekt</numerusform>
            <numerusform>{count} Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {names}</source>
        <translation>{names} hinzugefügt</translation>
    </message>
    <message>
        <source>Added to {batch}</source>
        <translation>Zu {batch} hinzugefügt</translation>
    </message>
    <message>
        <source>Not added: see the message above</source>
        <translation>Nicht hinzugefügt: siehe die Meldung oben</translation>
    </message>
</context>
<context>
    <name>MakeItPanel</name>
    <message>
        <source>Make it</source>
        <translation>Frist halten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking for what would help…</source>
        <translation>Es wird gesucht, was helfen würde…</translation>
    </message>
    <message>
        <source>Each is one click; the cheapest is first.</source>
        <translation>Jedes ist ein Klick; das günstigste steht zuerst.</translation>
    </message>
    <message>
        <source>Nothing in the queue could help. More uplink would, or fewer images, or a later deadline.</source>
        <translation>Nichts in der Warteschlange könnte helfen. Mehr Leitung würde, oder weniger Bilder, oder eine spätere Frist.</translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>Voraussichtlich werden alle Fristen gehalten.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Paste files</source>
        <translation>Dateien einfügen</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Einen Ordner überwachen…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>Bericht exportieren…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Nach Updates suchen</translation>
    </message>
    <message>
        <source>About Frontload</source>
        <translation>Über Frontload</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Warteschlange</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>&amp;Geliefert</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Frontload {version}</source>
        <translation>Frontload {version}</translation>
    </message>
    <message>
        <source>Upload what matters first. Free software under the MIT licence; made with Qt, Pillow and others.</source>
        <translation>Lädt das Wichtigste zuerst hoch. Freie Software unter der MIT-Lizenz; gemacht mit Qt, Pillow und anderen.</translation>
    </message>
</context>
<context>
    <name>NothingMatches</name>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Show or hide: {pane} ({key})</source>
        <translation>Zeigen oder verbergen: {pane} ({key})</translation>
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
        <translation>{kind} kopieren</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Before anything is sent</source>
        <translation>Bevor etwas gesendet wird</translation>
    </message>
    <message>
        <source>Some of these images will not arrive as they are.</source>
        <translation>Einige dieser Bilder werden so nicht ankommen.</translation>
    </message>
    <message>
        <source>Send nothing of this drop</source>
        <translation>Nichts davon senden</translation>
    </message>
    <message>
        <source>Send the rest</source>
        <translation>Die übrigen senden</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Rezept wählen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>See to the account…</source>
        <translation>Zum Konto…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Apply: {what}</source>
        <translation>Anwenden: {what}</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>Send the file as it is, only checked</source>
        <translation>Die Datei senden, wie sie ist, nur geprüft</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>into the box, never enlarged</source>
        <translation>in den Rahmen, nie vergrößert</translation>
    </message>
    <message>
        <source>into the box, enlarged if smaller</source>
        <translation>in den Rahmen, vergrößert, wenn kleiner</translation>
    </message>
    <message>
        <source>exactly the box, cut off evenly</source>
        <translation>genau der Rahmen, gleichmäßig beschnitten</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>by Cloudinary, the small one travels</source>
        <translation>durch Cloudinary, das kleine reist</translation>
    </message>
    <message>
        <source>the file&apos;s own</source>
        <translation>das der Datei</translation>
    </message>
    <message>
        <source> kB at most</source>
        <translation> kB höchstens</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>wie es kommt</translation>
    </message>
    <message>
        <source>Lossless (WebP and PNG)</source>
        <translation>Verlustfrei (WebP und PNG)</translation>
    </message>
    <message>
        <source>caption, credit and copyright; no place</source>
        <translation>Bildtext, Nachweis und Copyright; kein Ort</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>Lange Kante</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Breite, Höhe</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Dazu</translation>
    </message>
    <message>
        <source>Recipe name</source>
        <translation>Name des Rezepts</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Enlarged where</source>
        <translation>Wo vergrößert wird</translation>
    </message>
    <message>
        <source>Metadata kept</source>
        <translation>Behaltene Metadaten</translation>
    </message>
    <message>
        <source>Made where</source>
        <translation>Wo erzeugt</translation>
    </message>
    <message>
        <source>Further renditions</source>
        <translation>Weitere Fassungen</translation>
    </message>
</context>
<context>
    <name>RecipeProof</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>Anderes Bild…</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Wird ausgerechnet…</translation>
    </message>
    <message>
        <source>Picture to try recipes on</source>
        <translation>Bild zum Ausprobieren von Rezepten</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}, {width} × {height} px, {format}.</source>
        <translation>{name}: aus {before} wird {after}, {width} × {height} px, {format}.</translation>
    </message>
    <message>
        <source>Cloudinary makes {width} × {height} px of it.</source>
        <translation>Cloudinary macht daraus {width} × {height} px.</translation>
    </message>
</context>
<context>
    <name>RecipesPage</name>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>Recipe of new drops</source>
        <translation>Rezept für Neues</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Built in. Duplicate it to make it yours.</source>
        <translation>Eingebaut. Zum Anpassen duplizieren.</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>New drops get</source>
        <translation>Neues bekommt</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Export what was delivered of {name}</source>
        <translation>Geliefertes von {name} exportieren</translation>
    </message>
    <message>
        <source>Export what was delivered</source>
        <translation>Geliefertes exportieren</translation>
    </message>
    <message>
        <source>Report written: {name}</source>
        <translation>Bericht geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>frei wählbar</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <source>When all of this holds</source>
        <translation>Wenn all dies gilt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>Saved {count} rules; they count for what is added from now on</source>
        <translation>
            <numerusform>{count} Regel gespeichert; sie gilt für alles, was von nun an hinzukommt</numerusform>
            <numerusform>{count} Regeln gespeichert; sie gelten für alles, was von nun an hinzukommt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>The first rule that matches a new image decides. What you set by hand, and what is in the queue already, no rule changes.</source>
        <translation>Die erste Regel, die auf ein neues Bild passt, entscheidet. Was von Hand gesetzt ist und was schon in der Warteschlange steht, ändert keine Regel.</translation>
    </message>
    <message>
        <source>No rules yet. Add one: for example, what is rated 4 or more becomes urgent.</source>
        <translation>Noch keine Regeln. Zum Beispiel: was mit 4 oder mehr bewertet ist, wird dringend.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the rules as they were (Esc)</source>
        <translation>Die Regeln lassen, wie sie waren (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep these rules; they count for what is added from now on (Ctrl+S)</source>
        <translation>Diese Regeln behalten; sie gelten für alles, was von nun an hinzukommt (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>In the present queue</source>
        <translation>In der jetzigen Warteschlange</translation>
    </message>
    <message>
        <source>Rules in order</source>
        <translation>Regeln der Reihe nach</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look no further, and take back what this drop has brought (Esc)</source>
        <translation>Nicht weiter suchen und zurücknehmen, was diese Ablage gebracht hat (Esc)</translation>
    </message>
    <message>
        <source>Cancel looking for images</source>
        <translation>Bildersuche abbrechen</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>no cap</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>as many as fill the link</source>
        <translation>so viele, wie die Leitung füllen</translation>
    </message>
    <message>
        <source>one per core</source>
        <translation>einer je Kern</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>What uploads may take together, in bits a second as uplinks are sold: 20M, 512k.</source>
        <translation>Was Uploads zusammen nutzen dürfen, in Bit je Sekunde, wie Leitungen verkauft werden: 20M, 512k.</translation>
    </message>
    <message>
        <source>At other hours</source>
        <translation>Zu anderen Stunden</translation>
    </message>
    <message>
        <source>The first row that holds counts, else the bandwidth above. Nights end on the next day.</source>
        <translation>Es zählt die erste Zeile, die zutrifft, sonst die Bandbreite oben. Nächte enden am nächsten Tag.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Uploads at the same time. More make each image, the first above all, arrive later.</source>
        <translation>Gleichzeitige Uploads. Mit mehr davon kommt jedes Bild später an, vor allem das erste.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Processes that prepare images. What is being prepared ends under the old number.</source>
        <translation>Prozesse, die Bilder vorbereiten. Was gerade vorbereitet wird, endet noch unter der alten Zahl.</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Settings saved</source>
        <translation>Einstellungen gespeichert</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved, but for this: {what}</source>
        <translation>Gespeichert, bis auf dies: {what}</translation>
    </message>
    <message>
        <source>Changes count from the moment they are saved, also for the running queue.</source>
        <translation>Änderungen gelten, sobald sie gespeichert sind, auch für die laufende Warteschlange.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Rezepte</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>Rules give level, deadline, recipe, folder and tags to new images by what their files say.</source>
        <translation>Regeln geben neuen Bildern Priorität, Frist, Rezept, Ordner und Schlagwörter, je nach Angaben in der Datei.</translation>
    </message>
    <message>
        <source>Edit the rules…</source>
        <translation>Regeln bearbeiten…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Throughput of the last minutes</source>
        <translation>Durchsatz der letzten Minuten</translation>
    </message>
    <message>
        <source>Throughput of the last minutes, at most {rate}</source>
        <translation>Durchsatz der letzten Minuten, höchstens {rate}</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Overall progress</source>
        <translation>Gesamtfortschritt</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>Nichts in der Warteschlange</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Frist halten…</translation>
    </message>
    <message>
        <source>Make it: what could be done</source>
        <translation>Frist halten: was sich tun lässt</translation>
    </message>
    <message>
        <source>See what could be done about it</source>
        <translation>Zeigen, was sich dagegen tun lässt</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>{name}, expected {time}</source>
        <translation>{name}, erwartet {time}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Fällig {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} zu spät</numerusform>
            <numerusform>{count} zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} gefährdet</numerusform>
            <numerusform>{count} gefährdet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>und {count} weiteres</numerusform>
            <numerusform>und {count} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>Voraussichtlich werden alle Fristen gehalten.</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>Keine Prognose: {reason}</translation>
    </message>
    <message>
        <source>Finishes and deadlines are drawn here while images are on their way.</source>
        <translation>Hier erscheinen Fertigstellungen und Fristen, während Bilder unterwegs sind.</translation>
    </message>
    <message>
        <source>due {time} · {count}</source>
        <translation>fällig {time} · {count}</translation>
    </message>
    <message>
        <source>overdue · {count}</source>
        <translation>überfällig · {count}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing queued</source>
        <translation>Nichts in der Warteschlange</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{progress} At risk: {count}.</source>
        <translation>{progress} Gefährdet: {count}.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered.</source>
        <translation>{done} von {total} geliefert.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; stopped.</source>
        <translation>{done} von {total} geliefert; angehalten.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; paused.</source>
        <translation>{done} von {total} geliefert; pausiert.</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>No address to ask is set: see update_url in README</source>
        <translation>Keine Adresse für Updates gesetzt: siehe update_url im README</translation>
    </message>
    <message>
        <source>Frontload {version} is there: {url}</source>
        <translation>Frontload {version} ist da: {url}</translation>
    </message>
    <message>
        <source>Frontload {version} is the newest</source>
        <translation>Frontload {version} ist die neueste Version</translation>
    </message>
</context>
<context>
    <name>VariantRow</name>
    <message>
        <source>Recipe of the further rendition</source>
        <translation>Rezept der weiteren Fassung</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>Sent ahead of every picture of its level</source>
        <translation>Geht vor jedem Bild seiner Priorität hinaus</translation>
    </message>
    <message>
        <source>Remove this rendition</source>
        <translation>Diese Fassung entfernen</translation>
    </message>
</context>
<context>
    <name>VariantsEditor</name>
    <message>
        <source>Add a rendition</source>
        <translation>Fassung hinzufügen</translation>
    </message>
</context>
<context>
    <name>WatchDesk</name>
    <message>
        <source>Watched folders</source>
        <translation>Überwachte Ordner</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
</context>
<context>
    <name>WatchRow</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>{folder} nicht mehr überwachen</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>{folder} wird überwacht</translation>
    </message>
    <message>
        <source>{folder} is not there; it is watched again when it is back</source>
        <translation>{folder} ist nicht da; die Überwachung geht weiter, sobald er zurück ist</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken, {waiting} not whole yet</source>
        <translation>{folder} wird überwacht: {taken} übernommen, {waiting} noch nicht vollständig</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken</source>
        <translation>{folder} wird überwacht: {taken} übernommen</translation>
    </message>
</context>
</TS>
