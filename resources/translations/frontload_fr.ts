<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Ajouter des images…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>To top</source>
        <translation>Tout en haut</translation>
    </message>
    <message>
        <source>To bottom</source>
        <translation>Tout en bas</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>Copier l’URL</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Filtrer la file</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copier en</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML image with srcset</source>
        <translation>Image HTML avec srcset</translation>
    </message>
    <message>
        <source>HTML picture</source>
        <translation>Picture HTML</translation>
    </message>
    <message>
        <source>BBCode</source>
        <translation>BBCode</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Tenir le délai…</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>At…</source>
        <translation>À…</translation>
    </message>
    <message>
        <source>30 minutes later</source>
        <translation>30 minutes plus tard</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Sans échéance</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message numerus="yes">
        <source>In {count} minutes</source>
        <translation>
            <numerusform>Dans {count} minute</numerusform>
            <numerusform>Dans {count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} hours</source>
        <translation>
            <numerusform>Dans {count} heure</numerusform>
            <numerusform>Dans {count} heures</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Tous les lots</translation>
    </message>
    <message numerus="yes">
        <source>{name} and {count} more</source>
        <translation>
            <numerusform>{name} et {count} autre</numerusform>
            <numerusform>{name} et {count} autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for images, {count} so far</source>
        <translation>
            <numerusform>Recherche d’images, {count} trouvée</numerusform>
            <numerusform>Recherche d’images, {count} trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} delivered</source>
        <translation>
            <numerusform>{delivered} sur {total} livrée</numerusform>
            <numerusform>{delivered} sur {total} livrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failed</source>
        <translation>
            <numerusform>{count} échec</numerusform>
            <numerusform>{count} échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} en retard</numerusform>
            <numerusform>{count} en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} menacée</numerusform>
            <numerusform>{count} menacées</numerusform>
        </translation>
    </message>
    <message>
        <source>on time for {time}</source>
        <translation>à l’heure pour {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>échéance {time}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Delivery URL</source>
        <translation>URL livrée</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Public ID</source>
        <translation>ID public</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Faite ici</translation>
    </message>
    <message>
        <source>By Cloudinary</source>
        <translation>Par Cloudinary</translation>
    </message>
    <message>
        <source>{seconds} s of CPU, {size}</source>
        <translation>{seconds} s de CPU, {size}</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise de vue</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{urgency} of 8</source>
        <translation>{urgency} sur 8</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Sent: about {size}</source>
        <translation>Envoi&#xa0;: environ {size}</translation>
    </message>
    <message>
        <source>Sent: {size}, {width} × {height}</source>
        <translation>Envoi&#xa0;: {size}, {width} × {height}</translation>
    </message>
    <message>
        <source>Source: {size}</source>
        <translation>Source&#xa0;: {size}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetée</translation>
    </message>
    <message numerus="yes">
        <source>{count} more come on time</source>
        <translation>
            <numerusform>{count} de plus arrive à l’heure</numerusform>
            <numerusform>{count} de plus arrivent à l’heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they are smaller</source>
        <translation>
            <numerusform>elle sera plus petite</numerusform>
            <numerusform>elles seront plus petites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} others come at risk</source>
        <translation>
            <numerusform>{count} autre sera menacée</numerusform>
            <numerusform>{count} autres seront menacées</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing pays for it</source>
        <translation>rien d’autre n’en pâtit</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Fait&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Archives are not opened: unpack them and add the folder.</source>
        <translation>Les archives ne sont pas ouvertes&#xa0;: décompressez-les et ajoutez le dossier.</translation>
    </message>
    <message>
        <source>Pictures on the web are not fetched: save them to this computer first.</source>
        <translation>Les images du web ne sont pas récupérées&#xa0;: enregistrez-les d’abord sur cet ordinateur.</translation>
    </message>
    <message>
        <source>That is no list of files: copy files or folders, or their full paths.</source>
        <translation>Ce n’est pas une liste de fichiers&#xa0;: copiez des fichiers, des dossiers ou leurs chemins complets.</translation>
    </message>
    <message>
        <source>Path like</source>
        <translation>Chemin comme</translation>
    </message>
    <message>
        <source>path like {value}</source>
        <translation>chemin comme {value}</translation>
    </message>
    <message>
        <source>In a folder called</source>
        <translation>Dans un dossier nommé</translation>
    </message>
    <message>
        <source>in a folder called {value}</source>
        <translation>dans un dossier nommé {value}</translation>
    </message>
    <message>
        <source>Finals</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>File name like</source>
        <translation>Nom de fichier comme</translation>
    </message>
    <message>
        <source>named like {value}</source>
        <translation>nommée comme {value}</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>Étiquette de couleur</translation>
    </message>
    <message>
        <source>labelled {value}</source>
        <translation>étiquetée {value}</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Newer than</source>
        <translation>Plus récente que</translation>
    </message>
    <message>
        <source>newer than {value}</source>
        <translation>plus récente que {value}</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Plus ancienne que</translation>
    </message>
    <message>
        <source>older than {value}</source>
        <translation>plus ancienne que {value}</translation>
    </message>
    <message>
        <source>Size from</source>
        <translation>Taille à partir de</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} ou plus</translation>
    </message>
    <message>
        <source>Size up to</source>
        <translation>Taille jusqu’à</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} ou moins</translation>
    </message>
    <message>
        <source>Long edge from, px</source>
        <translation>Grand côté dès, px</translation>
    </message>
    <message>
        <source>long edge from {value} px</source>
        <translation>grand côté dès {value} px</translation>
    </message>
    <message>
        <source>Long edge up to, px</source>
        <translation>Grand côté jusqu’à, px</translation>
    </message>
    <message>
        <source>long edge up to {value} px</source>
        <translation>grand côté jusqu’à {value} px</translation>
    </message>
    <message>
        <source>Rating from</source>
        <translation>Note à partir de</translation>
    </message>
    <message>
        <source>rated {value} or more</source>
        <translation>notée {value} ou plus</translation>
    </message>
    <message>
        <source>Rating up to</source>
        <translation>Note jusqu’à</translation>
    </message>
    <message>
        <source>rated {value} or less</source>
        <translation>notée {value} ou moins</translation>
    </message>
    <message>
        <source>IPTC urgency up to</source>
        <translation>Urgence IPTC jusqu’à</translation>
    </message>
    <message>
        <source>urgency up to {value}</source>
        <translation>urgence jusqu’à {value}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>due {value}</source>
        <translation>échéance {value}</translation>
    </message>
    <message>
        <source>45m after the drop, or 18:30</source>
        <translation>45m après dépôt, ou 18:30</translation>
    </message>
    <message>
        <source>recipe {value}</source>
        <translation>recette {value}</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Dossier de destination</translation>
    </message>
    <message>
        <source>into {value}</source>
        <translation>vers {value}</translation>
    </message>
    <message>
        <source>news/today</source>
        <translation>actu/aujourdhui</translation>
    </message>
    <message>
        <source>tagged {value}</source>
        <translation>mots-clés {value}</translation>
    </message>
    <message>
        <source>sport, final</source>
        <translation>sport, finale</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>aucun changement</translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}</source>
        <translation>
            <numerusform>prend {taken} sur {total}</numerusform>
            <numerusform>prend {taken} sur {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}; {count} more match but an earlier rule took them</source>
        <translation>
            <numerusform>prend {taken} sur {total}&#xa0;; {count} autre correspond, mais une règle précédente l’a prise</numerusform>
            <numerusform>prend {taken} sur {total}&#xa0;; {count} autres correspondent, mais une règle précédente les a prises</numerusform>
        </translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>More of this bar</source>
        <translation>Suite de cette barre</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>La file est vide</translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} images delivered</source>
        <translation>
            <numerusform>{delivered} image sur {total} livrée</numerusform>
            <numerusform>{delivered} images sur {total} livrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the queue is kept</source>
        <translation>Arrêté&#xa0;; la file est conservée</translation>
    </message>
    <message numerus="yes">
        <source>Pausing, {count} uploads finishing</source>
        <translation>
            <numerusform>Mise en pause, {count} envoi se termine</numerusform>
            <numerusform>Mise en pause, {count} envois se terminent</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>On hold: {count}</source>
        <translation>Retenues : {count}</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>Pas de prévision&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>dd MMM</source>
        <comment>a day, as Qt writes it</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haute</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>low</source>
        <translation>basse</translation>
    </message>
    <message>
        <source>Smart</source>
        <comment>an order</comment>
        <translation>Intelligent</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>an order</comment>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Smallest</source>
        <comment>an order</comment>
        <translation>Plus petites</translation>
    </message>
    <message>
        <source>Largest</source>
        <comment>an order</comment>
        <translation>Plus grandes</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>an order</comment>
        <translation>Plus récentes</translation>
    </message>
    <message>
        <source>Oldest</source>
        <comment>an order</comment>
        <translation>Plus anciennes</translation>
    </message>
    <message>
        <source>Rating</source>
        <comment>an order</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>an order</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>an order</comment>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Déjà livrée</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
    <message numerus="yes">
        <source>{count} delivered</source>
        <translation>
            <numerusform>{count} livrée</numerusform>
            <numerusform>{count} livrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} images so far</source>
        <translation>
            <numerusform>{count} image jusqu’ici</numerusform>
            <numerusform>{count} images jusqu’ici</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other files left out</source>
        <translation>
            <numerusform>{count} autre fichier laissé de côté</numerusform>
            <numerusform>{count} autres fichiers laissés de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more drops wait</source>
        <translation>
            <numerusform>{count} autre dépôt attend</numerusform>
            <numerusform>{count} autres dépôts attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through {name}: {found}</source>
        <translation>Exploration de {name} : {found}</translation>
    </message>
    <message numerus="yes">
        <source>Of {name}, {count} images were in the queue already</source>
        <translation>
            <numerusform>{count} image de {name} était déjà dans la file</numerusform>
            <numerusform>{count} images de {name} étaient déjà dans la file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new in {name}: {count} images are in the queue already</source>
        <translation>
            <numerusform>Rien de nouveau dans {name} : {count} image est déjà dans la file</numerusform>
            <numerusform>Rien de nouveau dans {name} : {count} images sont déjà dans la file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No images in {name}: {count} other files left out</source>
        <translation>
            <numerusform>Aucune image dans {name} : {count} autre fichier laissé de côté</numerusform>
            <numerusform>Aucune image dans {name} : {count} autres fichiers laissés de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in {name}: the folder is empty</source>
        <translation>Rien dans {name} : le dossier est vide</translation>
    </message>
    <message>
        <source>Finished: {what}</source>
        <translation>Terminé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>never; the new one fails</source>
        <translation>jamais ; la nouvelle échoue</translation>
    </message>
    <message>
        <source>if changed, asked first</source>
        <translation>si modifiée, après vérification</translation>
    </message>
    <message>
        <source>always</source>
        <translation>toujours</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>by Cloudinary, beside the original</source>
        <translation>par Cloudinary, à côté de l&apos;original</translation>
    </message>
    <message>
        <source>by Cloudinary, not keeping the original</source>
        <translation>par Cloudinary, sans l&apos;original</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retirée</translation>
    </message>
    <message>
        <source>{number} Mbit/s</source>
        <translation>{number} Mbit/s</translation>
    </message>
    <message>
        <source>capped at {rate}</source>
        <translation>limité à {rate}</translation>
    </message>
    <message>
        <source>capped at {rate} until {time}</source>
        <translation>limité à {rate} jusqu’à {time}</translation>
    </message>
    <message>
        <source>about {left} left</source>
        <translation>encore {left} environ</translation>
    </message>
    <message>
        <source>about {left} left, {latest} at the latest</source>
        <translation>encore {left} environ, {latest} au plus tard</translation>
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
            <numerusform>{count} manquera son échéance</numerusform>
            <numerusform>{count} manqueront leur échéance</numerusform>
        </translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>menacée</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message numerus="yes">
        <source>That was {time} ago; these are late</source>
        <translation>
            <numerusform>C’était il y a {time}&#xa0;; cette image est en retard</numerusform>
            <numerusform>C’était il y a {time}&#xa0;; ces images sont en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>demain {time}</translation>
    </message>
    <message>
        <source>Uploading {percent} %</source>
        <translation>Envoi {percent} %</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>level</source>
        <translation>priorité</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>recette</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>place</source>
        <translation>place</translation>
    </message>
    <message>
        <source>Decided by hand: {what}</source>
        <translation>Choisi à la main&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Recipe {name}</source>
        <translation>Recette {name}</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>The sandbox on this computer: nothing leaves it</source>
        <translation>Le bac à sable sur cet ordinateur&#xa0;: rien n’en sort</translation>
    </message>
    <message>
        <source>The Cloudinary account “{name}”</source>
        <translation>Le compte Cloudinary «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tableau pour tableur</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Planche-contact</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Tableau Markdown</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON pour programmes</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>what you call it</source>
        <translation>comme il vous plaît</translation>
    </message>
    <message>
        <source>as the Cloudinary console shows it</source>
        <translation>comme dans la console Cloudinary</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>chiffres</translation>
    </message>
    <message>
        <source>in place of key and secret</source>
        <translation>à la place de clé et secret</translation>
    </message>
    <message>
        <source>Cloudinary&apos;s own</source>
        <translation>celui de Cloudinary</translation>
    </message>
    <message>
        <source>An unsigned preset has no key and cannot overwrite; it decides what is made on arrival.</source>
        <translation>Un preset non signé n&apos;a pas de clé et ne peut pas écraser ; il décide lui-même de ce qui est généré à l&apos;arrivée.</translation>
    </message>
    <message>
        <source>a preset needs none</source>
        <translation>inutile avec un preset</translation>
    </message>
    <message>
        <source>made on arrival: w_400|w_800</source>
        <translation>faites à l&apos;arrivée : w_400|w_800</translation>
    </message>
    <message>
        <source>the preset&apos;s own</source>
        <translation>celles du preset</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keyring</source>
        <translation>ira dans le trousseau du système</translation>
    </message>
    <message>
        <source>in memory until you quit; type to replace it</source>
        <translation>en mémoire jusqu&apos;à la fermeture ; tapez pour remplacer</translation>
    </message>
    <message>
        <source>in the keyring; type to replace it</source>
        <translation>dans le trousseau&#xa0;; tapez pour le remplacer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cloud name</source>
        <translation>Nom du cloud</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secret API</translation>
    </message>
    <message>
        <source>Unsigned preset</source>
        <translation>Préréglage non signé</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Eager</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>What becomes of another image that is stored under the same name</source>
        <translation>Ce qu&apos;il advient d&apos;une autre image du même nom</translation>
    </message>
    <message>
        <source>Transformations that Cloudinary makes of each image as soon as it is there</source>
        <translation>Transformations que Cloudinary fait de chaque image dès son arrivée</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Ask Cloudinary whether it accepts this account; nothing is sent or kept</source>
        <translation>Demande à Cloudinary s’il accepte ce compte&#xa0;; rien n’est envoyé ni conservé</translation>
    </message>
    <message>
        <source>Asking {name}…</source>
        <translation>Demande à {name}…</translation>
    </message>
    <message>
        <source>Its folders are dynamic.</source>
        <translation>Ses dossiers sont dynamiques.</translation>
    </message>
    <message>
        <source>Its folders are fixed.</source>
        <translation>Ses dossiers sont fixes.</translation>
    </message>
    <message>
        <source>A preset does not tell which folders it has.</source>
        <translation>Un preset ne dit pas quels dossiers il a.</translation>
    </message>
    <message>
        <source>✓ Accepted. {folders}</source>
        <translation>✓ Accepté. {folders}</translation>
    </message>
    <message>
        <source>No account yet: everything goes to the sandbox on this computer. Add an account to send to Cloudinary.</source>
        <translation>Pas encore de compte&#xa0;: tout va au bac à sable sur cet ordinateur. Ajoutez un compte pour envoyer à Cloudinary.</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>nouveau compte</translation>
    </message>
    <message>
        <source>{name} (default)</source>
        <translation>{name} (par défaut)</translation>
    </message>
    <message>
        <source>Type the API secret above.</source>
        <translation>Tapez le secret d&apos;API ci-dessus.</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret above.</source>
        <translation>Vérifiez ci-dessus le nom du cloud, la clé et le secret.</translation>
    </message>
    <message>
        <source>Check cloud name and preset above; the preset must be unsigned.</source>
        <translation>Vérifiez ci-dessus le nom du cloud et le preset ; il doit être non signé.</translation>
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
        <translation>Frontload a besoin de vous</translation>
    </message>
    <message>
        <source>Deadlines at risk</source>
        <translation>Échéances menacées</translation>
    </message>
    <message>
        <source>Delivered: {delivered}. Failed: {failed}.</source>
        <translation>Livrées&#xa0;: {delivered}. Échecs&#xa0;: {failed}.</translation>
    </message>
    <message>
        <source>Finished, with failures</source>
        <translation>Terminé, avec des échecs</translation>
    </message>
    <message>
        <source>Delivered: {delivered}.</source>
        <translation>Livrées&#xa0;: {delivered}.</translation>
    </message>
    <message>
        <source>Everything is delivered</source>
        <translation>Tout est livré</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>as the account says</source>
        <translation>comme le compte</translation>
    </message>
    <message>
        <source>Other images stored under the same names; an unsigned preset never overwrites, whatever it says</source>
        <translation>Autres images des mêmes noms ; un preset non signé n&apos;écrase jamais, quoi qu&apos;il soit dit ici</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>à la racine</translation>
    </message>
    <message>
        <source>none, or a, b</source>
        <translation>aucun, ou a, b</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Écraser</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>The recipe itself says where it is made</source>
        <translation>La recette dit elle-même où c&apos;est fait</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
</context>
<context>
    <name>BatchMenu</name>
    <message>
        <source>Retry what failed</source>
        <translation>Réessayer les échecs</translation>
    </message>
    <message>
        <source>Copy URLs</source>
        <translation>Copier les URL</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>Exporter un rapport…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
</context>
<context>
    <name>BatchSidebar</name>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Drag the line, or use the arrow keys</source>
        <translation>Faites glisser la ligne, ou utilisez les flèches</translation>
    </message>
    <message>
        <source>No image selected</source>
        <translation>Aucune image sélectionnée</translation>
    </message>
</context>
<context>
    <name>BehaviourPage</name>
    <message>
        <source>Keep the computer awake while something is sent</source>
        <translation>Garder l’ordinateur éveillé pendant l’envoi</translation>
    </message>
    <message>
        <source>Notify me when a run has finished, is at risk or needs me</source>
        <translation>Me prévenir quand un envoi est terminé, menacé ou a besoin de moi</translation>
    </message>
    <message>
        <source>Show an icon in the tray, where the desktop has one</source>
        <translation>Afficher une icône dans la zone de notification, si le bureau en a une</translation>
    </message>
    <message>
        <source>Show what is wrong with a drop before its first byte leaves</source>
        <translation>Montrer ce qui ne va pas dans un dépôt avant l’envoi du premier octet</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>celle du système</translation>
    </message>
    <message>
        <source>Closing the window while something is sent</source>
        <translation>Fermer la fenêtre pendant l’envoi</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Langue, dès le prochain démarrage</translation>
    </message>
    <message>
        <source>asks me</source>
        <translation>me demande</translation>
    </message>
    <message>
        <source>goes on in the tray</source>
        <translation>continue dans la zone de notification</translation>
    </message>
    <message>
        <source>quits; the queue is kept</source>
        <translation>quitte&#xa0;; la file est conservée</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>level of {count} images</source>
        <translation>
            <numerusform>– priorité de {count} image</numerusform>
            <numerusform>– priorité de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recipe of {count} images</source>
        <translation>
            <numerusform>– recette de {count} image</numerusform>
            <numerusform>– recette de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of {count} images</source>
        <translation>
            <numerusform>– place de {count} image</numerusform>
            <numerusform>– place de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order of {count} images</source>
        <translation>
            <numerusform>– ordre de {count} image</numerusform>
            <numerusform>– ordre de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hold of {count} images</source>
        <translation>
            <numerusform>– retenue de {count} image</numerusform>
            <numerusform>– retenue de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release of {count} images</source>
        <translation>
            <numerusform>– libération de {count} image</numerusform>
            <numerusform>– libération de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of {count} images</source>
        <translation>
            <numerusform>– retrait de {count} image</numerusform>
            <numerusform>– retrait de {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} images.</source>
        <translation>
            <numerusform>{count} image retirée.</numerusform>
            <numerusform>{count} images retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleared {count} delivered from the list.</source>
        <translation>
            <numerusform>{count} livrée effacée de la liste.</numerusform>
            <numerusform>{count} livrées effacées de la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>defaults of a batch</source>
        <translation>– réglages d’un lot</translation>
    </message>
    <message>
        <source>cancelling of a drop</source>
        <translation>annulation d’un dépôt</translation>
    </message>
    <message>
        <source>Stopped looking through {name}; what it had brought was taken back</source>
        <translation>Exploration de {name} arrêtée ; ce qu’elle avait apporté a été retiré</translation>
    </message>
    <message>
        <source>order of the queue</source>
        <translation>– ordre de la file</translation>
    </message>
    <message numerus="yes">
        <source>deadline of {count} images</source>
        <translation>
            <numerusform>– échéance de {count} image</numerusform>
            <numerusform>– échéance de {count} images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Frontload made a mistake: {0}</source>
        <translation>Frontload a fait une erreur&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Please report it with the log file; the rest of the run goes on.</source>
        <translation>Merci de la signaler avec le fichier journal&#xa0;; le reste de l’envoi continue.</translation>
    </message>
    <message>
        <source>Not a readable image: {0}</source>
        <translation>Image illisible&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Open it in an image editor and export it again, or copy it from the card once more.</source>
        <translation>Ouvrez-la dans un éditeur d’images et exportez-la de nouveau, ou copiez-la encore une fois depuis la carte.</translation>
    </message>
    <message>
        <source>The file cannot be opened: {0}</source>
        <translation>Le fichier ne peut pas être ouvert&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the file, then retry.</source>
        <translation>Vérifiez que le disque est branché et que vous pouvez lire le fichier, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {0}</source>
        <translation>Le dossier ne peut pas être ouvert&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder, then add it again.</source>
        <translation>Vérifiez que le disque est branché et que vous pouvez lire le dossier, puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The folder was gone before all of it was seen: {0}</source>
        <translation>Le dossier a disparu avant d’avoir été vu en entier : {0}</translation>
    </message>
    <message>
        <source>What was found stays in the queue. Connect the card or disk again, add the folder again and retry.</source>
        <translation>Ce qui a été trouvé reste dans la file. Rebranchez la carte ou le disque, ajoutez de nouveau le dossier et réessayez.</translation>
    </message>
    <message>
        <source>The file changed while it was being read</source>
        <translation>Le fichier a changé pendant sa lecture</translation>
    </message>
    <message>
        <source>Wait until the program that writes it has finished, then retry.</source>
        <translation>Attendez que le programme qui l’écrit ait terminé, puis réessayez.</translation>
    </message>
    <message>
        <source>The image has {0} megapixels; the limit is {1}</source>
        <translation>L’image a {0} mégapixels&#xa0;; la limite est {1}</translation>
    </message>
    <message>
        <source>Export it smaller, or raise max_megapixels in the settings file.</source>
        <translation>Exportez-la plus petite, ou augmentez max_megapixels dans le fichier de réglages.</translation>
    </message>
    <message>
        <source>Its metadata cannot be taken out of this {0} without encoding it anew</source>
        <translation>Les métadonnées ne peuvent pas être retirées de ce {0} sans le réencoder</translation>
    </message>
    <message>
        <source>Choose a recipe that keeps all metadata, or convert the file to JPEG, PNG or WebP.</source>
        <translation>Choisissez une recette qui garde toutes les métadonnées, ou convertissez le fichier en JPEG, PNG ou WebP.</translation>
    </message>
    <message>
        <source>Preparing the image took longer than {0} s and was stopped</source>
        <translation>La préparation de l’image a duré plus de {0} s et a été arrêtée</translation>
    </message>
    <message>
        <source>The file is unusually built or damaged. Export it again, or raise prepare_timeout_s.</source>
        <translation>Le fichier est inhabituel ou endommagé. Exportez-le de nouveau, ou augmentez prepare_timeout_s.</translation>
    </message>
    <message>
        <source>The image needs more memory than a worker may use</source>
        <translation>L’image demande plus de mémoire qu’un processus ne peut en utiliser</translation>
    </message>
    <message>
        <source>Export it smaller; the file may also be damaged.</source>
        <translation>Exportez-la plus petite&#xa0;; le fichier est peut-être aussi endommagé.</translation>
    </message>
    <message>
        <source>The decoder crashed on this file</source>
        <translation>Le décodeur a planté sur ce fichier</translation>
    </message>
    <message>
        <source>The file is probably damaged. Open it in an image editor and export it again.</source>
        <translation>Le fichier est sans doute endommagé. Ouvrez-le dans un éditeur d’images et exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Another image is already stored as “{0}”; it was not overwritten</source>
        <translation>Une autre image est déjà enregistrée sous «&#xa0;{0}&#xa0;»&#xa0;; elle n’a pas été écrasée</translation>
    </message>
    <message>
        <source>Rename the file, or choose another folder for this batch, then retry.</source>
        <translation>Renommez le fichier, ou choisissez un autre dossier pour ce lot, puis réessayez.</translation>
    </message>
    <message>
        <source>This picture is already stored as “{0}”, prepared by another recipe; it was not overwritten</source>
        <translation>Cette image est déjà enregistrée sous «&#xa0;{0}&#xa0;», préparée par une autre recette&#xa0;; elle n’a pas été écrasée</translation>
    </message>
    <message>
        <source>To have both, choose another folder (--folder) or a naming rule; to replace it, allow overwriting (--overwrite if-changed). Then retry.</source>
        <translation>Pour avoir les deux, choisissez un autre dossier (--folder) ou une règle de nommage&#xa0;; pour la remplacer, autorisez l’écrasement (--overwrite if-changed). Puis réessayez.</translation>
    </message>
    <message>
        <source>Another image of the queue is to be “{0}”: {1}</source>
        <translation>Une autre image de la file doit devenir «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Rename one of the two, or send one of them to another folder, then retry.</source>
        <translation>Renommez l’une des deux, ou envoyez-la dans un autre dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>Cloudinary refused the image: {0}</source>
        <translation>Cloudinary a refusé l’image&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Change what the message names (often size, format or name), then retry.</source>
        <translation>Modifiez ce que nomme le message (souvent taille, format ou nom), puis réessayez.</translation>
    </message>
    <message>
        <source>The image is too large for this account: {0}</source>
        <translation>L’image est trop grande pour ce compte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Choose a recipe with a smaller size or quality, then retry.</source>
        <translation>Choisissez une recette de taille ou de qualité moindre, puis réessayez.</translation>
    </message>
    <message>
        <source>The URL {0} cannot be given another size or format</source>
        <translation>L’URL {0} ne peut recevoir une autre taille ou un autre format</translation>
    </message>
    <message>
        <source>Copy it as it is; only URLs like …/image/upload/v123/name.jpg can be transformed.</source>
        <translation>Copiez-la telle quelle&#xa0;; seules les URL comme …/image/upload/v123/name.jpg sont transformables.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} ne peut pas être écrit&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Choisissez un autre fichier ou dossier.</translation>
    </message>
    <message>
        <source>No API secret is stored for the account “{0}”</source>
        <translation>Aucun secret API n’est enregistré pour le compte «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Type it in the settings (or `frontload accounts add {0}`), or set CLOUDINARY_URL.</source>
        <translation>Tapez-le dans les réglages (ou `frontload accounts add {0}`), ou définissez CLOUDINARY_URL.</translation>
    </message>
    <message>
        <source>The secret of “{0}” could not be stored: {1}</source>
        <translation>Le secret de « {0} » n&apos;a pas pu être conservé : {1}</translation>
    </message>
    <message>
        <source>It is kept in memory until you quit. To keep it, unlock the keyring and save, or set CLOUDINARY_URL.</source>
        <translation>Il reste en mémoire jusqu&apos;à la fermeture. Pour le conserver, déverrouillez le trousseau et enregistrez, ou définissez CLOUDINARY_URL.</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the credentials of “{0}”: {1}</source>
        <translation>Cloudinary n’accepte pas les identifiants de «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret in the Cloudinary console, then add the account again.</source>
        <translation>Vérifiez nom du cloud, clé API et secret dans la console Cloudinary, puis ajoutez de nouveau le compte.</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the upload preset of “{0}”: {1}</source>
        <translation>Cloudinary n’accepte pas le préréglage d’envoi de «&#xa0;{0}&#xa0;»&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Make it an unsigned preset in the Cloudinary console, or add the account with its secret.</source>
        <translation>Faites-en un préréglage non signé dans la console Cloudinary, ou ajoutez le compte avec son secret.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: {0}</source>
        <translation>L’horloge de cet ordinateur est fausse&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer, then start again.</source>
        <translation>Réglez la date, l’heure et le fuseau de cet ordinateur, puis redémarrez.</translation>
    </message>
    <message>
        <source>The Cloudinary account has reached its limit: {0}</source>
        <translation>Le compte Cloudinary a atteint sa limite&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Wait for the new period or extend the plan, then resume.</source>
        <translation>La file est conservée. Attendez la nouvelle période ou étendez l’abonnement, puis reprenez.</translation>
    </message>
    <message>
        <source>No space left on the disk that holds {0}</source>
        <translation>Plus de place sur le disque qui contient {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Free some space, then resume.</source>
        <translation>La file est conservée. Libérez de la place, puis reprenez.</translation>
    </message>
    <message>
        <source>The processes that prepare images cannot be started: {0}</source>
        <translation>Impossible de lancer les processus qui préparent les images&#xa0;: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. A virus scanner or a damaged installation may stop them; then resume.</source>
        <translation>La file est conservée. Un antivirus ou une installation endommagée peut les arrêter&#xa0;; reprenez ensuite.</translation>
    </message>
    <message>
        <source>The watermark {0} cannot be used: {1}</source>
        <translation>Le filigrane {0} est inutilisable&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Put the file back or change the recipe, then resume.</source>
        <translation>La file est conservée. Remettez le fichier ou modifiez la recette, puis reprenez.</translation>
    </message>
    <message>
        <source>The sandbox cannot be started: {0}</source>
        <translation>Le bac à sable ne peut pas démarrer&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Run `frontload doctor`; another program may hold its port.</source>
        <translation>Lancez `frontload doctor`&#xa0;; un autre programme occupe peut-être son port.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”</source>
        <translation>Il n’y a pas&#xa0;: {0} «&#xa0;{1}&#xa0;»</translation>
    </message>
    <message>
        <source>Known: {2}.</source>
        <translation>Connus&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>“{1}” is not a valid {0}</source>
        <translation>«&#xa0;{1}&#xa0;» n’est pas valable pour&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Use {2}.</source>
        <translation>Attendu&#xa0;: {2}.</translation>
    </message>
    <message>
        <source>Frontload cannot keep its files in {0}: {1}</source>
        <translation>Frontload ne peut pas ranger ses fichiers dans {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Make the folder writable, or set FRONTLOAD_HOME to another one.</source>
        <translation>Rendez le dossier inscriptible, ou donnez-en un autre avec FRONTLOAD_HOME.</translation>
    </message>
    <message>
        <source>Frontload is already running on {0}</source>
        <translation>Frontload est déjà lancé sur {0}</translation>
    </message>
    <message>
        <source>Use the running one, or wait until it has finished.</source>
        <translation>Utilisez celui qui est lancé, ou attendez qu’il ait terminé.</translation>
    </message>
    <message>
        <source>The journal {0} cannot be read: {1}</source>
        <translation>Le journal {0} est illisible&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Move it elsewhere to begin a new one; nothing that was delivered is lost at Cloudinary.</source>
        <translation>Déplacez-le pour en commencer un nouveau&#xa0;; rien de ce qui est livré n’est perdu chez Cloudinary.</translation>
    </message>
    <message>
        <source>No connection to {0}: {1}</source>
        <translation>Pas de connexion à {0}&#xa0;: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Check the network, then resume.</source>
        <translation>La file est conservée. Vérifiez le réseau, puis reprenez.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost: {1}</source>
        <translation>La connexion à {0} a été perdue&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Retry; if it happens again, check the network or use fewer connections.</source>
        <translation>Réessayez&#xa0;; si cela se répète, vérifiez le réseau ou utilisez moins de connexions.</translation>
    </message>
    <message>
        <source>Cloudinary had a problem ({0}): {1}</source>
        <translation>Cloudinary a eu un problème ({0})&#xa0;: {1}</translation>
    </message>
    <message>
        <source>This usually passes. Retry in a few minutes.</source>
        <translation>Cela passe en général. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Cloudinary asks to slow down: {0}</source>
        <translation>Cloudinary demande de ralentir&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Retry in a few minutes, with fewer connections.</source>
        <translation>Réessayez dans quelques minutes, avec moins de connexions.</translation>
    </message>
    <message>
        <source>{0} does not tell of newer versions: {1}</source>
        <translation>{0} ne renseigne pas sur de nouvelles versions&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Try again later, or look at update_url in the settings file.</source>
        <translation>Réessayez plus tard, ou voyez update_url dans le fichier de réglages.</translation>
    </message>
    <message>
        <source>The upload was stopped</source>
        <translation>L’envoi a été arrêté</translation>
    </message>
    <message>
        <source>Resume to send it.</source>
        <translation>Reprenez pour l’envoyer.</translation>
    </message>
    <message>
        <source>1 file cannot be sent. {detail}.</source>
        <translation>1 fichier ne peut pas être envoyé. {detail}.</translation>
    </message>
    <message>
        <source>{count} files cannot be sent. {detail}.</source>
        <translation>{count} fichiers ne peuvent pas être envoyés. {detail}.</translation>
    </message>
    <message>
        <source>1 image would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>1 image aurait le nom d’une autre dans la file («&#xa0;{detail}&#xa0;») et ne sera pas envoyée.</translation>
    </message>
    <message>
        <source>{count} images would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>{count} images auraient le nom d’une autre dans la file («&#xa0;{detail}&#xa0;») et ne seront pas envoyées.</translation>
    </message>
    <message>
        <source>1 image would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>1 image aurait le nom d’une image déjà livrée («&#xa0;{detail}&#xa0;»)&#xa0;: celle-ci n’est pas écrasée.</translation>
    </message>
    <message>
        <source>{count} images would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>{count} images auraient le nom d’une image déjà livrée («&#xa0;{detail}&#xa0;»)&#xa0;: celle-ci n’est pas écrasée.</translation>
    </message>
    <message>
        <source>1 image is larger than the {detail} that the account takes.</source>
        <translation>1 image dépasse les {detail} que le compte accepte.</translation>
    </message>
    <message>
        <source>{count} images are larger than the {detail} that the account takes.</source>
        <translation>{count} images dépassent les {detail} que le compte accepte.</translation>
    </message>
    <message>
        <source>1 image has more than {limit} megapixels, which is the limit.</source>
        <translation>1 image a plus de {limit} mégapixels, ce qui est la limite.</translation>
    </message>
    <message>
        <source>{count} images have more than {limit} megapixels, which is the limit.</source>
        <translation>{count} images ont plus de {limit} mégapixels, ce qui est la limite.</translation>
    </message>
    <message>
        <source>1 image has the same bytes as another ({detail}): sent once for all.</source>
        <translation>1 image a les mêmes octets qu’une autre ({detail})&#xa0;: envoyée une fois pour toutes.</translation>
    </message>
    <message>
        <source>{count} images have the same bytes as another ({detail}): sent once for all.</source>
        <translation>{count} images ont les mêmes octets qu’une autre ({detail})&#xa0;: envoyées une fois pour toutes.</translation>
    </message>
    <message>
        <source>1 image was delivered before and is skipped.</source>
        <translation>1 image a déjà été livrée et est ignorée.</translation>
    </message>
    <message>
        <source>{count} images were delivered before and are skipped.</source>
        <translation>{count} images ont déjà été livrées et sont ignorées.</translation>
    </message>
    <message>
        <source>Order the queue by what can be on time (smart)</source>
        <translation>Ordonner la file selon ce qui peut être à l’heure (intelligent)</translation>
    </message>
    <message>
        <source>Send the {count} without a deadline last</source>
        <translation>Envoyer les {count} sans échéance en dernier</translation>
    </message>
    <message>
        <source>Make the {count} at risk urgent</source>
        <translation>Rendre urgentes les {count} menacées</translation>
    </message>
    <message>
        <source>Prepare the {count} at risk as “{recipe}”</source>
        <translation>Préparer les {count} menacées en «&#xa0;{recipe}&#xa0;»</translation>
    </message>
    <message>
        <source>Prepare all {count} due by then as “{recipe}”</source>
        <translation>Préparer les {count} à livrer d’ici là en «&#xa0;{recipe}&#xa0;»</translation>
    </message>
    <message>
        <source>as much on time as can be, then by level, then the smallest</source>
        <translation>le plus possible à l’heure, puis par priorité, puis les plus petites</translation>
    </message>
    <message>
        <source>earliest deadline first</source>
        <translation>l’échéance la plus proche d’abord</translation>
    </message>
    <message>
        <source>smallest file first</source>
        <translation>le plus petit fichier d’abord</translation>
    </message>
    <message>
        <source>largest file first</source>
        <translation>le plus grand fichier d’abord</translation>
    </message>
    <message>
        <source>newest picture first</source>
        <translation>l’image la plus récente d’abord</translation>
    </message>
    <message>
        <source>oldest picture first</source>
        <translation>l’image la plus ancienne d’abord</translation>
    </message>
    <message>
        <source>most stars first, then the most urgent of IPTC&apos;s marks</source>
        <translation>le plus d’étoiles d’abord, puis les plus urgentes selon l’IPTC</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>as added, and as moved by hand</source>
        <translation>dans l’ordre d’ajout et comme déplacées à la main</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>la file est en pause</translation>
    </message>
    <message>
        <source>the queue is halted</source>
        <translation>la file est arrêtée</translation>
    </message>
    <message>
        <source>the uplink does not move</source>
        <translation>la liaison n’avance pas</translation>
    </message>
    <message>
        <source>the uplink is being tried again</source>
        <translation>la liaison est de nouveau essayée</translation>
    </message>
    <message>
        <source>The clock was set ahead by {seconds} s; deadlines go by the new time</source>
        <translation>L’horloge a été avancée de {seconds} s&#xa0;; les échéances suivent la nouvelle heure</translation>
    </message>
    <message>
        <source>The clock was set back by {seconds} s; deadlines go by the new time</source>
        <translation>L’horloge a été reculée de {seconds} s&#xa0;; les échéances suivent la nouvelle heure</translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation>le fichier tel quel</translation>
    </message>
    <message>
        <source>its own pixels</source>
        <translation>ses propres pixels</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>own format</source>
        <translation>format d’origine</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sans perte</translation>
    </message>
    <message>
        <source>quality {number}</source>
        <translation>qualité {number}</translation>
    </message>
    <message>
        <source>at most {number} kB</source>
        <translation>au plus {number} ko</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>pleine taille</translation>
    </message>
    <message>
        <source>made by Cloudinary (eager)</source>
        <translation>faite par Cloudinary (eager)</translation>
    </message>
    <message>
        <source>made by Cloudinary (incoming)</source>
        <translation>faite par Cloudinary (incoming)</translation>
    </message>
    <message>
        <source>“{recipe}” first</source>
        <translation>« {recipe} » d&apos;abord</translation>
    </message>
    <message>
        <source>{factor} times larger</source>
        <translation>{factor} fois plus grande</translation>
    </message>
    <message>
        <source>{factor} times larger by Cloudinary</source>
        <translation>{factor} fois plus grande par Cloudinary</translation>
    </message>
    <message>
        <source>{position} of {total}: {told}.</source>
        <translation>{position} sur {total}&#xa0;: {told}.</translation>
    </message>
    <message>
        <source>moved to the top by hand</source>
        <translation>mise tout en haut à la main</translation>
    </message>
    <message>
        <source>moved to the bottom by hand</source>
        <translation>mise tout en bas à la main</translation>
    </message>
    <message>
        <source>urgent level</source>
        <translation>priorité urgente</translation>
    </message>
    <message>
        <source>urgent level by hand</source>
        <translation>priorité urgente à la main</translation>
    </message>
    <message>
        <source>high level</source>
        <translation>priorité haute</translation>
    </message>
    <message>
        <source>high level by hand</source>
        <translation>priorité haute à la main</translation>
    </message>
    <message>
        <source>normal level</source>
        <translation>priorité normale</translation>
    </message>
    <message>
        <source>normal level by hand</source>
        <translation>priorité normale à la main</translation>
    </message>
    <message>
        <source>low level</source>
        <translation>priorité basse</translation>
    </message>
    <message>
        <source>low level by hand</source>
        <translation>priorité basse à la main</translation>
    </message>
    <message>
        <source>under the rule “{rule}”</source>
        <translation>selon la règle «&#xa0;{rule}&#xa0;»</translation>
    </message>
    <message>
        <source>{due}, earliest first</source>
        <translation>{due}, la plus proche d’abord</translation>
    </message>
    <message>
        <source>{size} MB, smallest first</source>
        <translation>{size} Mo, la plus petite d’abord</translation>
    </message>
    <message>
        <source>{size} MB, largest first</source>
        <translation>{size} Mo, la plus grande d’abord</translation>
    </message>
    <message>
        <source>taken time, newest first</source>
        <translation>heure de prise de vue, la plus récente d’abord</translation>
    </message>
    <message>
        <source>taken time, oldest first</source>
        <translation>heure de prise de vue, la plus ancienne d’abord</translation>
    </message>
    <message>
        <source>file written time, newest first</source>
        <translation>heure du fichier, la plus récente d’abord</translation>
    </message>
    <message>
        <source>file written time, oldest first</source>
        <translation>heure du fichier, la plus ancienne d’abord</translation>
    </message>
    <message>
        <source>no stars</source>
        <translation>sans étoile</translation>
    </message>
    <message>
        <source>no stars, urgency {urgency}</source>
        <translation>sans étoile, urgence {urgency}</translation>
    </message>
    <message>
        <source>rated {stars}</source>
        <translation>notée {stars}</translation>
    </message>
    <message>
        <source>rated {stars}, urgency {urgency}</source>
        <translation>notée {stars}, urgence {urgency}</translation>
    </message>
    <message>
        <source>in the order added</source>
        <translation>dans l’ordre d’ajout</translation>
    </message>
    <message>
        <source>urgent without a deadline means now</source>
        <translation>urgente sans échéance veut dire maintenant</translation>
    </message>
    <message>
        <source>its level goes first, and every deadline behind it still holds</source>
        <translation>sa priorité passe d’abord, et toute échéance derrière tient encore</translation>
    </message>
    <message>
        <source>{due}, earliest deadline first</source>
        <translation>{due}, l’échéance la plus proche d’abord</translation>
    </message>
    <message>
        <source>the turn that keeps low levels from starving</source>
        <translation>le tour qui garde les basses priorités en mouvement</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>la plus petite d’abord</translation>
    </message>
    <message>
        <source>{due} cannot be met together with what is worth more</source>
        <translation>{due} ne peut être tenue avec ce qui compte plus</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>sans échéance</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>échéance {time}</translation>
    </message>
    <message>
        <source>due {time} by hand</source>
        <translation>échéance {time} à la main</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest</source>
        <translation>prévue {time}, {latest} au plus tard</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, at risk</source>
        <translation>prévue {time}, {latest} au plus tard, menacée</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, too late</source>
        <translation>prévue {time}, {latest} au plus tard, trop tard</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB</source>
        <translation>prévue {time}, {latest} au plus tard, derrière {size} Mo</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, at risk</source>
        <translation>prévue {time}, {latest} au plus tard, derrière {size} Mo, menacée</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, too late</source>
        <translation>prévue {time}, {latest} au plus tard, derrière {size} Mo, trop tard</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>la bande passante</translation>
    </message>
    <message>
        <source>bandwidth schedule</source>
        <translation>les horaires de la bande passante</translation>
    </message>
    <message>
        <source>list of hours</source>
        <translation>une plage horaire</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>list of days</source>
        <translation>une liste de jours</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>une échéance</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>une durée</translation>
    </message>
    <message>
        <source>naming rule</source>
        <translation>une règle de nommage</translation>
    </message>
    <message>
        <source>field of a naming rule</source>
        <translation>un champ d’une règle de nommage</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>une recette</translation>
    </message>
    <message>
        <source>recipe name</source>
        <translation>un nom de recette</translation>
    </message>
    <message>
        <source>recipe file</source>
        <translation>un fichier de recette</translation>
    </message>
    <message>
        <source>recipe for Cloudinary</source>
        <translation>une recette pour Cloudinary</translation>
    </message>
    <message>
        <source>recipe to make “{recipe}” by as well</source>
        <translation>une recette d’une autre version de «&#xa0;{recipe}&#xa0;»</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>la qualité</translation>
    </message>
    <message>
        <source>long edge</source>
        <translation>le grand côté</translation>
    </message>
    <message>
        <source>width</source>
        <translation>la largeur</translation>
    </message>
    <message>
        <source>height</source>
        <translation>la hauteur</translation>
    </message>
    <message>
        <source>size</source>
        <translation>la taille</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>le cadrage</translation>
    </message>
    <message>
        <source>target size</source>
        <translation>la taille de fichier visée</translation>
    </message>
    <message>
        <source>upscale factor</source>
        <translation>le facteur d’agrandissement</translation>
    </message>
    <message>
        <source>background colour</source>
        <translation>la couleur de fond</translation>
    </message>
    <message>
        <source>lossless format</source>
        <translation>un format sans perte</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>une autre version</translation>
    </message>
    <message>
        <source>list of variants</source>
        <translation>une liste d’autres versions</translation>
    </message>
    <message>
        <source>value for variants</source>
        <translation>variants</translation>
    </message>
    <message>
        <source>value for {key}</source>
        <translation>{key}</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>le filigrane</translation>
    </message>
    <message>
        <source>watermark path</source>
        <translation>le chemin du filigrane</translation>
    </message>
    <message>
        <source>watermark size</source>
        <translation>la taille du filigrane</translation>
    </message>
    <message>
        <source>watermark opacity</source>
        <translation>l’opacité du filigrane</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>une règle</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>une taille de fichier</translation>
    </message>
    <message>
        <source>number of pixels</source>
        <translation>un nombre de pixels</translation>
    </message>
    <message>
        <source>number of workers</source>
        <translation>le nombre de processus</translation>
    </message>
    <message>
        <source>number of connections</source>
        <translation>le nombre de connexions</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>une clé API</translation>
    </message>
    <message>
        <source>name of an account</source>
        <translation>le nom d’un compte</translation>
    </message>
    <message>
        <source>cloud name of an account</source>
        <translation>le nom du cloud d’un compte</translation>
    </message>
    <message>
        <source>API key of an account</source>
        <translation>la clé API d’un compte</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>un nom de compte</translation>
    </message>
    <message>
        <source>policy of an unsigned preset</source>
        <translation>l’écrasement avec un preset non signé</translation>
    </message>
    <message>
        <source>wish for an unsigned preset</source>
        <translation>une demande à un preset non signé</translation>
    </message>
    <message>
        <source>upload prefix</source>
        <translation>le préfixe d’envoi</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>un fichier de réglages</translation>
    </message>
    <message>
        <source>settings file of this Frontload</source>
        <translation>un fichier de réglages de ce Frontload</translation>
    </message>
    <message>
        <source>list of folders</source>
        <translation>une liste de dossiers</translation>
    </message>
    <message>
        <source>list of {key}</source>
        <translation>une liste de {key}</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>sans retouche</translation>
    </message>
    <message>
        <source>chroma 4:4:4</source>
        <translation>chroma 4:4:4</translation>
    </message>
    <message>
        <source>still</source>
        <translation>image fixe</translation>
    </message>
    <message>
        <source>a rate above 0</source>
        <translation>un débit supérieur à 0</translation>
    </message>
    <message>
        <source>megabits per second such as 20M, or 512k</source>
        <translation>des mégabits par seconde comme 20M, ou 512k</translation>
    </message>
    <message>
        <source>a list such as [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</source>
        <translation>une liste comme [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</translation>
    </message>
    <message>
        <source>also {words}</source>
        <translation>aussi {words}</translation>
    </message>
    <message>
        <source>days such as mon-fri or sat,sun</source>
        <translation>des jours comme mon-fri ou sat,sun</translation>
    </message>
    <message>
        <source>one day at least</source>
        <translation>au moins un jour</translation>
    </message>
    <message>
        <source>a time such as 08:00</source>
        <translation>une heure comme 08:00</translation>
    </message>
    <message>
        <source>18:30, +45m, +1h30m or 2026-05-01T18:30</source>
        <translation>18:30, +45m, +1h30m ou 2026-05-01T18:30</translation>
    </message>
    <message>
        <source>45m, 1h30m or 20s</source>
        <translation>45m, 1h30m ou 20s</translation>
    </message>
    <message>
        <source>18:30, or a duration such as 45m</source>
        <translation>18:30, ou une durée comme 45m</translation>
    </message>
    <message>
        <source>at least one of {stem}, {slug}, {hash}, {counter}</source>
        <translation>au moins un de {stem}, {slug}, {hash}, {counter}</translation>
    </message>
    <message>
        <source>it without {char} outside of a field</source>
        <translation>la même sans {char} hors d’un champ</translation>
    </message>
    <message>
        <source>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (with %Y %m %d %H %M %S), {hash} or {hash:4} to {hash:64}, {counter} or {counter:04}, {batch}</source>
        <translation>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (avec %Y %m %d %H %M %S), {hash} ou de {hash:4} à {hash:64}, {counter} ou {counter:04}, {batch}</translation>
    </message>
    <message>
        <source>1 to 60 printable characters</source>
        <translation>de 1 à 60 caractères imprimables</translation>
    </message>
    <message>
        <source>a number from 1 to {most}</source>
        <translation>un nombre de 1 à {most}</translation>
    </message>
    <message>
        <source>a number of pixels from 1 to {most}</source>
        <translation>un nombre de pixels de 1 à {most}</translation>
    </message>
    <message>
        <source>a number of bytes, at least {least}</source>
        <translation>un nombre d’octets, au moins {least}</translation>
    </message>
    <message>
        <source>at most {most} with upscaler = cloudinary</source>
        <translation>au plus {most} avec upscaler = cloudinary</translation>
    </message>
    <message>
        <source>a colour such as #ffffff</source>
        <translation>une couleur comme #ffffff</translation>
    </message>
    <message>
        <source>either the long edge or width and height</source>
        <translation>soit le grand côté, soit la largeur et la hauteur</translation>
    </message>
    <message>
        <source>width_px and height_px with it</source>
        <translation>avec width_px et height_px</translation>
    </message>
    <message>
        <source>other recipes, each of them once</source>
        <translation>d’autres recettes, chacune une seule fois</translation>
    </message>
    <message>
        <source>webp, png or keep</source>
        <translation>webp, png ou keep</translation>
    </message>
    <message>
        <source>one without {part}, or let it be done here</source>
        <translation>une recette sans «&#xa0;{part}&#xa0;», ou appliquée ici</translation>
    </message>
    <message>
        <source>one of the list, or take that rendition out</source>
        <translation>une recette de la liste, ou retirer cette version</translation>
    </message>
    <message>
        <source>a name that no other recipe has</source>
        <translation>un nom qu’aucune autre recette ne porte</translation>
    </message>
    <message>
        <source>a name that no other account has</source>
        <translation>un nom qu’aucun autre compte ne porte</translation>
    </message>
    <message>
        <source>a [{table}] table</source>
        <translation>une table [{table}]</translation>
    </message>
    <message>
        <source>a table that has it</source>
        <translation>une table qui le contient</translation>
    </message>
    <message>
        <source>a list of recipe names or [[variants]] tables</source>
        <translation>une liste de noms de recettes ou des tables [[variants]]</translation>
    </message>
    <message>
        <source>one of: {words}</source>
        <translation>l’un de&#xa0;: {words}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a whole number such as 2000</source>
        <translation>un nombre entier comme 2000</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>un texte entre guillemets</translation>
    </message>
    <message>
        <source>some text</source>
        <translation>du texte</translation>
    </message>
    <message>
        <source>at least one of path, folder, name, rating, …</source>
        <translation>au moins un de path, folder, name, rating, …</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} à {most}</translation>
    </message>
    <message>
        <source>not above {name}, {most}</source>
        <translation>au plus {name}, {most}</translation>
    </message>
    <message>
        <source>800 kB or 1.5 MB</source>
        <translation>800 kB ou 1.5 MB</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un nombre supérieur à 0</translation>
    </message>
    <message>
        <source>seconds above 0, at most a year</source>
        <translation>des secondes au-dessus de 0, au plus un an</translation>
    </message>
    <message>
        <source>seconds from 0 to a year</source>
        <translation>des secondes de 0 à un an</translation>
    </message>
    <message>
        <source>per cent above 0, at most 100</source>
        <translation>un pourcentage au-dessus de 0, au plus 100</translation>
    </message>
    <message>
        <source>the path of a PNG file</source>
        <translation>le chemin d’un fichier PNG</translation>
    </message>
    <message>
        <source>what the console shows, or an unsigned upload preset</source>
        <translation>ce que montre la console, ou un preset d’envoi non signé</translation>
    </message>
    <message>
        <source>what the Cloudinary console shows</source>
        <translation>ce que montre la console Cloudinary</translation>
    </message>
    <message>
        <source>never: it cannot overwrite</source>
        <translation>never&#xa0;: il ne peut pas écraser</translation>
    </message>
    <message>
        <source>the preset&apos;s own settings</source>
        <translation>les réglages du preset lui-même</translation>
    </message>
    <message>
        <source>another name; “sandbox” is the embedded stand-in</source>
        <translation>un autre nom&#xa0;; «&#xa0;sandbox&#xa0;» est le remplaçant intégré</translation>
    </message>
    <message>
        <source>another name; this one is the embedded sandbox</source>
        <translation>un autre nom&#xa0;; celui-ci est le bac à sable intégré</translation>
    </message>
    <message>
        <source>an address such as https://host</source>
        <translation>une adresse comme https://host</translation>
    </message>
    <message>
        <source>valid TOML ({error})</source>
        <translation>du TOML valide ({error})</translation>
    </message>
    <message>
        <source>a file with one [[recipes]] table</source>
        <translation>un fichier avec une table [[recipes]]</translation>
    </message>
    <message>
        <source>[[{key}]] tables in the settings file</source>
        <translation>des tables [[{key}]] dans le fichier de réglages</translation>
    </message>
    <message>
        <source>folders such as watched = [&quot;/path/to/folder&quot;]</source>
        <translation>des dossiers comme watched = [&quot;/path/to/folder&quot;]</translation>
    </message>
    <message>
        <source>the newer Frontload that wrote it</source>
        <translation>le Frontload plus récent qui l’a écrit</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Frontload made a mistake</source>
        <translation>Frontload a fait une erreur</translation>
    </message>
    <message>
        <source>Frontload made a mistake and goes on; nothing that was delivered or queued is lost. This report would help to mend it. It holds no secrets and no pictures, and is kept as {file}.</source>
        <translation>Frontload a fait une erreur et continue&#xa0;; rien de ce qui est livré ou en attente n’est perdu. Ce rapport aiderait à la corriger. Il ne contient ni secrets ni images, et il est conservé dans {file}.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ouvrir son dossier</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <comment>a date, as Qt writes it: the day, the month and the year</comment>
        <translation>ddd d MMM yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Deliver before</source>
        <translation>Livrer avant</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message numerus="yes">
        <source>Copied {count} lines</source>
        <translation>
            <numerusform>{count} ligne copiée</numerusform>
            <numerusform>{count} lignes copiées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Connect Cloudinary…</source>
        <translation>Connecter Cloudinary…</translation>
    </message>
    <message>
        <source>Drop folders or images here</source>
        <translation>Déposez ici des dossiers ou des images</translation>
    </message>
    <message>
        <source>What matters first goes first. Each image is prepared and delivered; its URL comes back.</source>
        <translation>L’essentiel part d’abord. Chaque image est préparée et livrée&#xa0;; son URL revient.</translation>
    </message>
    <message>
        <source>No account is connected: everything goes to the sandbox on this computer, and nothing leaves it.</source>
        <translation>Aucun compte n’est connecté&#xa0;: tout va au bac à sable sur cet ordinateur, et rien n’en sort.</translation>
    </message>
    <message>
        <source>New drops go to {name}.</source>
        <translation>Les nouveaux dépôts vont à {name}.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Ajouter des images…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Filtrer la file</translation>
    </message>
    <message>
        <source>Names, folders, and words such as late, urgent or failed (Ctrl+F)</source>
        <translation>Noms, dossiers et mots comme retard, urgente ou échec (Ctrl+F)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Menacées</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
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
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Ajouter des heures</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>An end at or before the beginning is on the next day</source>
        <translation>Une fin égale ou antérieure au début est au lendemain</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Cap at these hours</source>
        <translation>Limite à ces heures</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Retirer ces heures</translation>
    </message>
    <message>
        <source>Row {number} has no day: press one at least.</source>
        <translation>La ligne {number} n&apos;a aucun jour : choisissez-en au moins un.</translation>
    </message>
    <message>
        <source>“{cap}” in row {number} is no rate: write 20M or 512k, or nothing for no cap.</source>
        <translation>« {cap} » à la ligne {number} n&apos;est pas un débit : écrivez 20M ou 512k, ou rien pour ne pas limiter.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected images: {count}</source>
        <translation>Images sélectionnées : {count}</translation>
    </message>
    <message>
        <source>Select an image to look at it</source>
        <translation>Sélectionnez une image pour la regarder</translation>
    </message>
    <message>
        <source>The recipe of this image is no longer known</source>
        <translation>La recette de cette image n’est plus connue</translation>
    </message>
    <message>
        <source>Making a preview…</source>
        <translation>Création d’un aperçu…</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Pas d’aperçu</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Images are still being sent.</source>
        <translation>Des images sont encore en cours d’envoi.</translation>
    </message>
    <message>
        <source>If you quit, the queue is kept: the next start goes on where it was.</source>
        <translation>Si vous quittez, la file est conservée&#xa0;: le prochain démarrage reprend où elle en était.</translation>
    </message>
    <message>
        <source>Do so from now on</source>
        <translation>Toujours faire ainsi</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Some settings were passed over</source>
        <translation>Certains réglages ont été ignorés</translation>
    </message>
    <message numerus="yes">
        <source>{count} items</source>
        <translation>
            <numerusform>{count} élément</numerusform>
            <numerusform>{count} éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {names}</source>
        <translation>Ajouté&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Added to {batch}</source>
        <translation>Ajouté à {batch}</translation>
    </message>
    <message>
        <source>Not added: see the message above</source>
        <translation>Non ajouté&#xa0;: voir le message ci-dessus</translation>
    </message>
</context>
<context>
    <name>MakeItPanel</name>
    <message>
        <source>Make it</source>
        <translation>Tenir le délai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking for what would help…</source>
        <translation>Recherche de ce qui aiderait…</translation>
    </message>
    <message>
        <source>Each is one click; the cheapest is first.</source>
        <translation>Chacune est à un clic&#xa0;; la moins coûteuse d’abord.</translation>
    </message>
    <message>
        <source>Nothing in the queue could help. More uplink would, or fewer images, or a later deadline.</source>
        <translation>Rien dans la file n’aiderait. Plus de débit aiderait, ou moins d’images, ou une échéance plus tardive.</translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>Toutes les échéances devraient être tenues.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Paste files</source>
        <translation>Coller des fichiers</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Surveiller un dossier…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>Exporter un rapport…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Ouvrir le dossier des journaux</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Rechercher des mises à jour</translation>
    </message>
    <message>
        <source>About Frontload</source>
        <translation>À propos de Frontload</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>File d’&amp;attente</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>&amp;Livrées</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Frontload {version}</source>
        <translation>Frontload {version}</translation>
    </message>
    <message>
        <source>Upload what matters first. Free software under the MIT licence; made with Qt, Pillow and others.</source>
        <translation>Envoie d’abord ce qui compte. Logiciel libre sous licence MIT&#xa0;; fait avec Qt, Pillow et d’autres.</translation>
    </message>
</context>
<context>
    <name>NothingMatches</name>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Batches</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Show or hide: {pane} ({key})</source>
        <translation>Afficher ou masquer&#xa0;: {pane} ({key})</translation>
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
        <translation>Copier&#xa0;: {kind}</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Ajouter des images</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Before anything is sent</source>
        <translation>Avant tout envoi</translation>
    </message>
    <message>
        <source>Some of these images will not arrive as they are.</source>
        <translation>Certaines de ces images n’arriveront pas telles quelles.</translation>
    </message>
    <message>
        <source>Send nothing of this drop</source>
        <translation>Ne rien envoyer de ce dépôt</translation>
    </message>
    <message>
        <source>Send the rest</source>
        <translation>Envoyer le reste</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} et {count} autres</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Choisir une recette</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer de nouveau</translation>
    </message>
    <message>
        <source>See to the account…</source>
        <translation>Voir le compte…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Apply: {what}</source>
        <translation>Appliquer&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>Send the file as it is, only checked</source>
        <translation>Envoyer tel quel, seulement vérifié</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>into the box, never enlarged</source>
        <translation>dans le cadre, jamais agrandie</translation>
    </message>
    <message>
        <source>into the box, enlarged if smaller</source>
        <translation>dans le cadre, agrandie si plus petite</translation>
    </message>
    <message>
        <source>exactly the box, cut off evenly</source>
        <translation>exactement le cadre, rognée également</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>by Cloudinary, the small one travels</source>
        <translation>par Cloudinary, la petite voyage</translation>
    </message>
    <message>
        <source>the file&apos;s own</source>
        <translation>celui du fichier</translation>
    </message>
    <message>
        <source> kB at most</source>
        <translation> ko au plus</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>comme il vient</translation>
    </message>
    <message>
        <source>Lossless (WebP and PNG)</source>
        <translation>Sans perte (WebP et PNG)</translation>
    </message>
    <message>
        <source>caption, credit and copyright; no place</source>
        <translation>légende, crédit et copyright&#xa0;; pas le lieu</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>Grand côté</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Largeur, hauteur</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Cadrage</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>En plus</translation>
    </message>
    <message>
        <source>Recipe name</source>
        <translation>Nom de la recette</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Enlarged where</source>
        <translation>Lieu d’agrandissement</translation>
    </message>
    <message>
        <source>Metadata kept</source>
        <translation>Métadonnées gardées</translation>
    </message>
    <message>
        <source>Made where</source>
        <translation>Où c&apos;est fait</translation>
    </message>
    <message>
        <source>Further renditions</source>
        <translation>Autres versions</translation>
    </message>
</context>
<context>
    <name>RecipeProof</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>Autre image…</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Picture to try recipes on</source>
        <translation>Image pour essayer les recettes</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}, {width} × {height} px, {format}.</source>
        <translation>{name}&#xa0;: {before} devient {after}, {width} × {height} px, {format}.</translation>
    </message>
    <message>
        <source>Cloudinary makes {width} × {height} px of it.</source>
        <translation>Cloudinary en fait {width} × {height} px.</translation>
    </message>
</context>
<context>
    <name>RecipesPage</name>
    <message>
        <source>Recipes</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Recipe of new drops</source>
        <translation>Recette des nouveaux dépôts</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Built in. Duplicate it to make it yours.</source>
        <translation>Intégrée. Dupliquez-la pour la faire vôtre.</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copie</translation>
    </message>
    <message>
        <source>New drops get</source>
        <translation>Recette des dépôts</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Export what was delivered of {name}</source>
        <translation>Exporter ce qui a été livré de {name}</translation>
    </message>
    <message>
        <source>Export what was delivered</source>
        <translation>Exporter ce qui a été livré</translation>
    </message>
    <message>
        <source>Report written: {name}</source>
        <translation>Rapport écrit : {name}</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>comme il vous plaît</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>When all of this holds</source>
        <translation>Quand tout ceci est vrai</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>Saved {count} rules; they count for what is added from now on</source>
        <translation>
            <numerusform>{count} règle enregistrée&#xa0;; elle vaut pour ce qui sera ajouté désormais</numerusform>
            <numerusform>{count} règles enregistrées&#xa0;; elles valent pour ce qui sera ajouté désormais</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copie</translation>
    </message>
    <message>
        <source>The first rule that matches a new image decides. What you set by hand, and what is in the queue already, no rule changes.</source>
        <translation>La première règle qui convient à une nouvelle image décide. Ce que vous réglez à la main et ce qui est déjà dans la file, aucune règle ne le change.</translation>
    </message>
    <message>
        <source>No rules yet. Add one: for example, what is rated 4 or more becomes urgent.</source>
        <translation>Pas encore de règles. Par exemple&#xa0;: ce qui est noté 4 ou plus devient urgent.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Leave the rules as they were (Esc)</source>
        <translation>Laisser les règles telles qu’elles étaient (Échap)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep these rules; they count for what is added from now on (Ctrl+S)</source>
        <translation>Garder ces règles&#xa0;; elles valent pour ce qui sera ajouté désormais (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Alors</translation>
    </message>
    <message>
        <source>In the present queue</source>
        <translation>Dans la file actuelle</translation>
    </message>
    <message>
        <source>Rules in order</source>
        <translation>Règles dans l’ordre</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Look no further, and take back what this drop has brought (Esc)</source>
        <translation>Ne pas chercher plus loin et retirer ce que ce dépôt a apporté (Échap)</translation>
    </message>
    <message>
        <source>Cancel looking for images</source>
        <translation>Annuler la recherche d’images</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>no cap</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>as many as fill the link</source>
        <translation>autant que la liaison en porte</translation>
    </message>
    <message>
        <source>one per core</source>
        <translation>un par cœur</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bande passante</translation>
    </message>
    <message>
        <source>What uploads may take together, in bits a second as uplinks are sold: 20M, 512k.</source>
        <translation>Ce que les envois peuvent prendre ensemble, en bits par seconde comme on vend les liaisons&#xa0;: 20M, 512k.</translation>
    </message>
    <message>
        <source>At other hours</source>
        <translation>À d&apos;autres heures</translation>
    </message>
    <message>
        <source>The first row that holds counts, else the bandwidth above. Nights end on the next day.</source>
        <translation>La première ligne applicable compte, sinon la bande passante ci-dessus. Les nuits finissent le lendemain.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Uploads at the same time. More make each image, the first above all, arrive later.</source>
        <translation>Envois simultanés. Plus il y en a, plus chaque image arrive tard, la première surtout.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Processus</translation>
    </message>
    <message>
        <source>Processes that prepare images. What is being prepared ends under the old number.</source>
        <translation>Processus qui préparent les images. Ce qui est en préparation se termine sous l’ancien nombre.</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Settings saved</source>
        <translation>Réglages enregistrés</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saved, but for this: {what}</source>
        <translation>Enregistré, sauf ceci : {what}</translation>
    </message>
    <message>
        <source>Changes count from the moment they are saved, also for the running queue.</source>
        <translation>Les changements valent dès qu’ils sont enregistrés, aussi pour la file en cours.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recettes</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Comportement</translation>
    </message>
    <message>
        <source>Rules give level, deadline, recipe, folder and tags to new images by what their files say.</source>
        <translation>Les règles donnent priorité, échéance, recette, dossier et mots-clés aux nouvelles images d’après leurs fichiers.</translation>
    </message>
    <message>
        <source>Edit the rules…</source>
        <translation>Modifier les règles…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Throughput of the last minutes</source>
        <translation>Débit des dernières minutes</translation>
    </message>
    <message>
        <source>Throughput of the last minutes, at most {rate}</source>
        <translation>Débit des dernières minutes, {rate} au plus</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Overall progress</source>
        <translation>Progression totale</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>La file est vide</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Tenir le délai…</translation>
    </message>
    <message>
        <source>Make it: what could be done</source>
        <translation>Tenir le délai&#xa0;: ce qu’on peut faire</translation>
    </message>
    <message>
        <source>See what could be done about it</source>
        <translation>Voir ce qu’on peut y faire</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>{name}, expected {time}</source>
        <translation>{name}, prévue {time}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Échéance {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} en retard</numerusform>
            <numerusform>{count} en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} menacée</numerusform>
            <numerusform>{count} menacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>et {count} autre</numerusform>
            <numerusform>et {count} autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>Toutes les échéances devraient être tenues.</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>Pas de prévision&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Finishes and deadlines are drawn here while images are on their way.</source>
        <translation>Les fins prévues et les échéances s’affichent ici pendant l’envoi.</translation>
    </message>
    <message>
        <source>due {time} · {count}</source>
        <translation>échéance {time} · {count}</translation>
    </message>
    <message>
        <source>overdue · {count}</source>
        <translation>dépassée · {count}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Envoyer à</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing queued</source>
        <translation>La file est vide</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>{progress} At risk: {count}.</source>
        <translation>{progress} Menacées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered.</source>
        <translation>{done} sur {total} livrées.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; stopped.</source>
        <translation>{done} sur {total} livrées&#xa0;; arrêté.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; paused.</source>
        <translation>{done} sur {total} livrées&#xa0;; en pause.</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>No address to ask is set: see update_url in README</source>
        <translation>Aucune adresse à interroger n’est définie&#xa0;: voir update_url dans README</translation>
    </message>
    <message>
        <source>Frontload {version} is there: {url}</source>
        <translation>Frontload {version} est disponible&#xa0;: {url}</translation>
    </message>
    <message>
        <source>Frontload {version} is the newest</source>
        <translation>Frontload {version} est la version la plus récente</translation>
    </message>
</context>
<context>
    <name>VariantRow</name>
    <message>
        <source>Recipe of the further rendition</source>
        <translation>Recette de l&apos;autre version</translation>
    </message>
    <message>
        <source>first</source>
        <translation>d&apos;abord</translation>
    </message>
    <message>
        <source>Sent ahead of every picture of its level</source>
        <translation>Part avant toutes les images de sa priorité</translation>
    </message>
    <message>
        <source>Remove this rendition</source>
        <translation>Retirer cette version</translation>
    </message>
</context>
<context>
    <name>VariantsEditor</name>
    <message>
        <source>Add a rendition</source>
        <translation>Ajouter une version</translation>
    </message>
</context>
<context>
    <name>WatchDesk</name>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
</context>
<context>
    <name>WatchRow</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>Ne plus surveiller {folder}</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>Surveillance de {folder}</translation>
    </message>
    <message>
        <source>{folder} is not there; it is watched again when it is back</source>
        <translation>{folder} est absent&#xa0;; la surveillance reprendra à son retour</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken, {waiting} not whole yet</source>
        <translation>Surveillance de {folder}&#xa0;: {taken} pris, {waiting} encore incomplets</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken</source>
        <translation>Surveillance de {folder}&#xa0;: {taken} pris</translation>
    </message>
</context>
</TS>
