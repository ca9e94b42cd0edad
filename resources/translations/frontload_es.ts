<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name></name>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>To top</source>
        <translation>Arriba del todo</translation>
    </message>
    <message>
        <source>To bottom</source>
        <translation>Abajo del todo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>Copiar URL</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Filtrar la cola</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Copiar como</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML image with srcset</source>
        <translation>Imagen HTML con srcset</translation>
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
        <translation>Reglas…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Llegar a tiempo…</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>At…</source>
        <translation>A las…</translation>
    </message>
    <message>
        <source>30 minutes later</source>
        <translation>30 minutos más tarde</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Sin plazo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message numerus="yes">
        <source>In {count} minutes</source>
        <translation>
            <numerusform>En {count} minuto</numerusform>
            <numerusform>En {count} minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} hours</source>
        <translation>
            <numerusform>En {count} hora</numerusform>
            <numerusform>En {count} horas</numerusform>
        </translation>
    </message>
    <message>
        <source>All batches</source>
        <translation>Todos los lotes</translation>
    </message>
    <message numerus="yes">
        <source>{name} and {count} more</source>
        <translation>
            <numerusform>{name} y {count} más</numerusform>
            <numerusform>{name} y {count} más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for images, {count} so far</source>
        <translation>
            <numerusform>Buscando imágenes, {count} hasta ahora</numerusform>
            <numerusform>Buscando imágenes, {count} hasta ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} delivered</source>
        <translation>
            <numerusform>{delivered} de {total} entregada</numerusform>
            <numerusform>{delivered} de {total} entregadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failed</source>
        <translation>
            <numerusform>{count} con error</numerusform>
            <numerusform>{count} con error</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} tarde</numerusform>
            <numerusform>{count} tarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} en riesgo</numerusform>
            <numerusform>{count} en riesgo</numerusform>
        </translation>
    </message>
    <message>
        <source>on time for {time}</source>
        <translation>a tiempo para {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>vence {time}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Delivery URL</source>
        <translation>URL final</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Public ID</source>
        <translation>ID público</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>Texto alternativo</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Pie de foto</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Hecha aquí</translation>
    </message>
    <message>
        <source>By Cloudinary</source>
        <translation>Por Cloudinary</translation>
    </message>
    <message>
        <source>{seconds} s of CPU, {size}</source>
        <translation>{seconds} s de CPU, {size}</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensiones</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>{urgency} of 8</source>
        <translation>{urgency} de 8</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgencia</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Sent: about {size}</source>
        <translation>Envío: unos {size}</translation>
    </message>
    <message>
        <source>Sent: {size}, {width} × {height}</source>
        <translation>Envío: {size}, {width} × {height}</translation>
    </message>
    <message>
        <source>Source: {size}</source>
        <translation>Original: {size}</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message numerus="yes">
        <source>{count} more come on time</source>
        <translation>
            <numerusform>{count} más llega a tiempo</numerusform>
            <numerusform>{count} más llegan a tiempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they are smaller</source>
        <translation>
            <numerusform>será más pequeña</numerusform>
            <numerusform>serán más pequeñas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} others come at risk</source>
        <translation>
            <numerusform>{count} otra queda en riesgo</numerusform>
            <numerusform>otras {count} quedan en riesgo</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing pays for it</source>
        <translation>nada más lo paga</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Hecho: {what}</translation>
    </message>
    <message>
        <source>Archives are not opened: unpack them and add the folder.</source>
        <translation>Los archivos comprimidos no se abren: descomprímelos y añade la carpeta.</translation>
    </message>
    <message>
        <source>Pictures on the web are not fetched: save them to this computer first.</source>
        <translation>Las imágenes de la web no se descargan: guárdalas antes en este ordenador.</translation>
    </message>
    <message>
        <source>That is no list of files: copy files or folders, or their full paths.</source>
        <translation>Eso no es una lista de archivos: copia archivos o carpetas, o sus rutas completas.</translation>
    </message>
    <message>
        <source>Path like</source>
        <translation>Ruta como</translation>
    </message>
    <message>
        <source>path like {value}</source>
        <translation>ruta como {value}</translation>
    </message>
    <message>
        <source>In a folder called</source>
        <translation>En una carpeta llamada</translation>
    </message>
    <message>
        <source>in a folder called {value}</source>
        <translation>en una carpeta llamada {value}</translation>
    </message>
    <message>
        <source>Finals</source>
        <translation>Finales</translation>
    </message>
    <message>
        <source>File name like</source>
        <translation>Nombre de archivo como</translation>
    </message>
    <message>
        <source>named like {value}</source>
        <translation>con nombre como {value}</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>Etiqueta de color</translation>
    </message>
    <message>
        <source>labelled {value}</source>
        <translation>con etiqueta {value}</translation>
    </message>
    <message>
        <source>red</source>
        <translation>Rojo</translation>
    </message>
    <message>
        <source>Newer than</source>
        <translation>Más nueva que</translation>
    </message>
    <message>
        <source>newer than {value}</source>
        <translation>más nueva que {value}</translation>
    </message>
    <message>
        <source>Older than</source>
        <translation>Más antigua que</translation>
    </message>
    <message>
        <source>older than {value}</source>
        <translation>más antigua que {value}</translation>
    </message>
    <message>
        <source>Size from</source>
        <translation>Tamaño desde</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} o más</translation>
    </message>
    <message>
        <source>Size up to</source>
        <translation>Tamaño hasta</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} o menos</translation>
    </message>
    <message>
        <source>Long edge from, px</source>
        <translation>Lado largo desde, px</translation>
    </message>
    <message>
        <source>long edge from {value} px</source>
        <translation>lado largo desde {value} px</translation>
    </message>
    <message>
        <source>Long edge up to, px</source>
        <translation>Lado largo hasta, px</translation>
    </message>
    <message>
        <source>long edge up to {value} px</source>
        <translation>lado largo hasta {value} px</translation>
    </message>
    <message>
        <source>Rating from</source>
        <translation>Valoración desde</translation>
    </message>
    <message>
        <source>rated {value} or more</source>
        <translation>valorada con {value} o más</translation>
    </message>
    <message>
        <source>Rating up to</source>
        <translation>Valoración hasta</translation>
    </message>
    <message>
        <source>rated {value} or less</source>
        <translation>valorada con {value} o menos</translation>
    </message>
    <message>
        <source>IPTC urgency up to</source>
        <translation>Urgencia IPTC hasta</translation>
    </message>
    <message>
        <source>urgency up to {value}</source>
        <translation>urgencia hasta {value}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message>
        <source>due {value}</source>
        <translation>vence {value}</translation>
    </message>
    <message>
        <source>45m after the drop, or 18:30</source>
        <translation>45m tras soltarla, o 18:30</translation>
    </message>
    <message>
        <source>recipe {value}</source>
        <translation>receta {value}</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Carpeta de destino</translation>
    </message>
    <message>
        <source>into {value}</source>
        <translation>a {value}</translation>
    </message>
    <message>
        <source>news/today</source>
        <translation>noticias/hoy</translation>
    </message>
    <message>
        <source>tagged {value}</source>
        <translation>etiquetas {value}</translation>
    </message>
    <message>
        <source>sport, final</source>
        <translation>deporte, final</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>sin cambios</translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}</source>
        <translation>
            <numerusform>toma {taken} de {total}</numerusform>
            <numerusform>toma {taken} de {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}; {count} more match but an earlier rule took them</source>
        <translation>
            <numerusform>toma {taken} de {total}; {count} más coincide, pero la tomó una regla anterior</numerusform>
            <numerusform>toma {taken} de {total}; {count} más coinciden, pero las tomó una regla anterior</numerusform>
        </translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>More of this bar</source>
        <translation>Más de esta barra</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>Nada en cola</translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} images delivered</source>
        <translation>
            <numerusform>{delivered} de {total} imagen entregada</numerusform>
            <numerusform>{delivered} de {total} imágenes entregadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; the queue is kept</source>
        <translation>Detenido; la cola se conserva</translation>
    </message>
    <message numerus="yes">
        <source>Pausing, {count} uploads finishing</source>
        <translation>
            <numerusform>En pausa enseguida, {count} envío terminando</numerusform>
            <numerusform>En pausa enseguida, {count} envíos terminando</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>On hold: {count}</source>
        <translation>Retenidas: {count}</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>Sin previsión: {reason}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
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
        <translation>alta</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>low</source>
        <translation>baja</translation>
    </message>
    <message>
        <source>Smart</source>
        <comment>an order</comment>
        <translation>Inteligente</translation>
    </message>
    <message>
        <source>Deadline</source>
        <comment>an order</comment>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Smallest</source>
        <comment>an order</comment>
        <translation>Más pequeñas</translation>
    </message>
    <message>
        <source>Largest</source>
        <comment>an order</comment>
        <translation>Más grandes</translation>
    </message>
    <message>
        <source>Newest</source>
        <comment>an order</comment>
        <translation>Más nuevas</translation>
    </message>
    <message>
        <source>Oldest</source>
        <comment>an order</comment>
        <translation>Más antiguas</translation>
    </message>
    <message>
        <source>Rating</source>
        <comment>an order</comment>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>an order</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>an order</comment>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Entregada antes</translation>
    </message>
    <message>
        <source>{title}. {advice}</source>
        <translation>{title}. {advice}</translation>
    </message>
    <message numerus="yes">
        <source>{count} delivered</source>
        <translation>
            <numerusform>{count} entregada</numerusform>
            <numerusform>{count} entregadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} images so far</source>
        <translation>
            <numerusform>{count} imagen hasta ahora</numerusform>
            <numerusform>{count} imágenes hasta ahora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other files left out</source>
        <translation>
            <numerusform>{count} otro archivo omitido</numerusform>
            <numerusform>otros {count} archivos omitidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more drops wait</source>
        <translation>
            <numerusform>espera {count} lote más</numerusform>
            <numerusform>esperan {count} lotes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through {name}: {found}</source>
        <translation>Examinando {name}: {found}</translation>
    </message>
    <message numerus="yes">
        <source>Of {name}, {count} images were in the queue already</source>
        <translation>
            <numerusform>{count} imagen de {name} ya estaba en la cola</numerusform>
            <numerusform>{count} imágenes de {name} ya estaban en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new in {name}: {count} images are in the queue already</source>
        <translation>
            <numerusform>Nada nuevo en {name}: {count} imagen ya está en la cola</numerusform>
            <numerusform>Nada nuevo en {name}: {count} imágenes ya están en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No images in {name}: {count} other files left out</source>
        <translation>
            <numerusform>No hay imágenes en {name}: se dejó fuera {count} archivo</numerusform>
            <numerusform>No hay imágenes en {name}: se dejaron fuera {count} archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in {name}: the folder is empty</source>
        <translation>Nada en {name}: la carpeta está vacía</translation>
    </message>
    <message>
        <source>Finished: {what}</source>
        <translation>Terminado: {what}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparando</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>never; the new one fails</source>
        <translation>nunca; la nueva falla</translation>
    </message>
    <message>
        <source>if changed, asked first</source>
        <translation>si ha cambiado, tras consultar</translation>
    </message>
    <message>
        <source>always</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>by Cloudinary, beside the original</source>
        <translation>por Cloudinary, junto al original</translation>
    </message>
    <message>
        <source>by Cloudinary, not keeping the original</source>
        <translation>por Cloudinary, sin el original</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitada</translation>
    </message>
    <message>
        <source>{number} Mbit/s</source>
        <translation>{number} Mbit/s</translation>
    </message>
    <message>
        <source>capped at {rate}</source>
        <translation>limitado a {rate}</translation>
    </message>
    <message>
        <source>capped at {rate} until {time}</source>
        <translation>limitado a {rate} hasta las {time}</translation>
    </message>
    <message>
        <source>about {left} left</source>
        <translation>quedan unos {left}</translation>
    </message>
    <message>
        <source>about {left} left, {latest} at the latest</source>
        <translation>quedan unos {left}, {latest} como mucho</translation>
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
            <numerusform>{count} incumplirá su plazo</numerusform>
            <numerusform>{count} incumplirán su plazo</numerusform>
        </translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>en riesgo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>tarde</translation>
    </message>
    <message numerus="yes">
        <source>That was {time} ago; these are late</source>
        <translation>
            <numerusform>Eso fue hace {time}; esta imagen llega tarde</numerusform>
            <numerusform>Eso fue hace {time}; estas llegan tarde</numerusform>
        </translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>mañana {time}</translation>
    </message>
    <message>
        <source>Uploading {percent} %</source>
        <translation>Subiendo {percent} %</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>level</source>
        <translation>prioridad</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>receta</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>place</source>
        <translation>puesto</translation>
    </message>
    <message>
        <source>Decided by hand: {what}</source>
        <translation>Decidido a mano: {what}</translation>
    </message>
    <message>
        <source>Recipe {name}</source>
        <translation>Receta {name}</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de pruebas</translation>
    </message>
    <message>
        <source>The sandbox on this computer: nothing leaves it</source>
        <translation>El entorno de pruebas de este ordenador: nada sale de él</translation>
    </message>
    <message>
        <source>The Cloudinary account “{name}”</source>
        <translation>La cuenta de Cloudinary «{name}»</translation>
    </message>
    <message>
        <source>Table for spreadsheets</source>
        <translation>Tabla para hojas de cálculo</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contactos</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Tabla Markdown</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON para programas</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>what you call it</source>
        <translation>como quieras llamarla</translation>
    </message>
    <message>
        <source>as the Cloudinary console shows it</source>
        <translation>como la muestra la consola de Cloudinary</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>cifras</translation>
    </message>
    <message>
        <source>in place of key and secret</source>
        <translation>en lugar de clave y secreto</translation>
    </message>
    <message>
        <source>Cloudinary&apos;s own</source>
        <translation>el de Cloudinary</translation>
    </message>
    <message>
        <source>An unsigned preset has no key and cannot overwrite; it decides what is made on arrival.</source>
        <translation>Un preset sin firma no tiene clave ni puede sobrescribir; lo que se genera al llegar lo decide él.</translation>
    </message>
    <message>
        <source>a preset needs none</source>
        <translation>un preset no lo necesita</translation>
    </message>
    <message>
        <source>made on arrival: w_400|w_800</source>
        <translation>hechas al llegar: w_400|w_800</translation>
    </message>
    <message>
        <source>the preset&apos;s own</source>
        <translation>las del preset</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keyring</source>
        <translation>va al llavero del sistema</translation>
    </message>
    <message>
        <source>in memory until you quit; type to replace it</source>
        <translation>en memoria hasta salir; escriba para reemplazarlo</translation>
    </message>
    <message>
        <source>in the keyring; type to replace it</source>
        <translation>en el llavero; escribe para reemplazarlo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cloud name</source>
        <translation>Nombre de la nube</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>Secreto de API</translation>
    </message>
    <message>
        <source>Unsigned preset</source>
        <translation>Preset sin firma</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Eager</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>What becomes of another image that is stored under the same name</source>
        <translation>Qué pasa con otra imagen guardada con el mismo nombre</translation>
    </message>
    <message>
        <source>Transformations that Cloudinary makes of each image as soon as it is there</source>
        <translation>Transformaciones que Cloudinary hace de cada imagen en cuanto llega</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>Predeterminar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Ask Cloudinary whether it accepts this account; nothing is sent or kept</source>
        <translation>Pregunta a Cloudinary si acepta esta cuenta; no se envía ni se guarda nada</translation>
    </message>
    <message>
        <source>Asking {name}…</source>
        <translation>Preguntando a {name}…</translation>
    </message>
    <message>
        <source>Its folders are dynamic.</source>
        <translation>Sus carpetas son dinámicas.</translation>
    </message>
    <message>
        <source>Its folders are fixed.</source>
        <translation>Sus carpetas son fijas.</translation>
    </message>
    <message>
        <source>A preset does not tell which folders it has.</source>
        <translation>Un preset no dice qué carpetas tiene.</translation>
    </message>
    <message>
        <source>✓ Accepted. {folders}</source>
        <translation>✓ Aceptada. {folders}</translation>
    </message>
    <message>
        <source>No account yet: everything goes to the sandbox on this computer. Add an account to send to Cloudinary.</source>
        <translation>Aún no hay cuenta: todo va al entorno de pruebas de este ordenador. Añade una cuenta para enviar a Cloudinary.</translation>
    </message>
    <message>
        <source>new account</source>
        <translation>cuenta nueva</translation>
    </message>
    <message>
        <source>{name} (default)</source>
        <translation>{name} (predeterminada)</translation>
    </message>
    <message>
        <source>Type the API secret above.</source>
        <translation>Escriba arriba el secreto de API.</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret above.</source>
        <translation>Revise arriba el nombre de nube, la clave y el secreto.</translation>
    </message>
    <message>
        <source>Check cloud name and preset above; the preset must be unsigned.</source>
        <translation>Revise arriba el nombre de nube y el preset; debe ser sin firma.</translation>
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
        <translation>Frontload te necesita</translation>
    </message>
    <message>
        <source>Deadlines at risk</source>
        <translation>Plazos en riesgo</translation>
    </message>
    <message>
        <source>Delivered: {delivered}. Failed: {failed}.</source>
        <translation>Entregadas: {delivered}. Con error: {failed}.</translation>
    </message>
    <message>
        <source>Finished, with failures</source>
        <translation>Terminado, con errores</translation>
    </message>
    <message>
        <source>Delivered: {delivered}.</source>
        <translation>Entregadas: {delivered}.</translation>
    </message>
    <message>
        <source>Everything is delivered</source>
        <translation>Todo está entregado</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>as the account says</source>
        <translation>como la cuenta</translation>
    </message>
    <message>
        <source>Other images stored under the same names; an unsigned preset never overwrites, whatever it says</source>
        <translation>Otras imágenes con los mismos nombres; un preset sin firma nunca sobrescribe, diga lo que diga aquí</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>en la raíz</translation>
    </message>
    <message>
        <source>none, or a, b</source>
        <translation>ninguna, o a, b</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Se hace</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Sobrescribir</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The recipe itself says where it is made</source>
        <translation>La propia receta dice dónde se hace</translation>
    </message>
</context>
<context>
    <name>BatchList</name>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
</context>
<context>
    <name>BatchMenu</name>
    <message>
        <source>Retry what failed</source>
        <translation>Reintentar lo fallido</translation>
    </message>
    <message>
        <source>Copy URLs</source>
        <translation>Copiar las URL</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>Exportar un informe…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
</context>
<context>
    <name>BatchSidebar</name>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Drag the line, or use the arrow keys</source>
        <translation>Arrastra la línea o usa las flechas</translation>
    </message>
    <message>
        <source>No image selected</source>
        <translation>Ninguna imagen seleccionada</translation>
    </message>
</context>
<context>
    <name>BehaviourPage</name>
    <message>
        <source>Keep the computer awake while something is sent</source>
        <translation>Mantener despierto el ordenador mientras se envía algo</translation>
    </message>
    <message>
        <source>Notify me when a run has finished, is at risk or needs me</source>
        <translation>Avisarme cuando un envío termine, esté en riesgo o me necesite</translation>
    </message>
    <message>
        <source>Show an icon in the tray, where the desktop has one</source>
        <translation>Mostrar un icono en la bandeja, si el escritorio la tiene</translation>
    </message>
    <message>
        <source>Show what is wrong with a drop before its first byte leaves</source>
        <translation>Mostrar qué falla en lo añadido antes de que salga el primer byte</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>el del sistema</translation>
    </message>
    <message>
        <source>Closing the window while something is sent</source>
        <translation>Al cerrar la ventana mientras se envía algo</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Idioma, desde el próximo inicio</translation>
    </message>
    <message>
        <source>asks me</source>
        <translation>preguntarme</translation>
    </message>
    <message>
        <source>goes on in the tray</source>
        <translation>seguir en la bandeja</translation>
    </message>
    <message>
        <source>quits; the queue is kept</source>
        <translation>salir; la cola se conserva</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>level of {count} images</source>
        <translation>
            <numerusform>– prioridad de {count} imagen</numerusform>
            <numerusform>– prioridad de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recipe of {count} images</source>
        <translation>
            <numerusform>– receta de {count} imagen</numerusform>
            <numerusform>– receta de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of {count} images</source>
        <translation>
            <numerusform>– puesto de {count} imagen</numerusform>
            <numerusform>– puesto de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order of {count} images</source>
        <translation>
            <numerusform>– orden de {count} imagen</numerusform>
            <numerusform>– orden de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hold of {count} images</source>
        <translation>
            <numerusform>– retención de {count} imagen</numerusform>
            <numerusform>– retención de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release of {count} images</source>
        <translation>
            <numerusform>– liberación de {count} imagen</numerusform>
            <numerusform>– liberación de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of {count} images</source>
        <translation>
            <numerusform>– retirada de {count} imagen</numerusform>
            <numerusform>– retirada de {count} imágenes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} images.</source>
        <translation>
            <numerusform>{count} imagen quitada.</numerusform>
            <numerusform>{count} imágenes quitadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleared {count} delivered from the list.</source>
        <translation>
            <numerusform>{count} entregada borrada de la lista.</numerusform>
            <numerusform>{count} entregadas borradas de la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>defaults of a batch</source>
        <translation>– valores de un lote</translation>
    </message>
    <message>
        <source>cancelling of a drop</source>
        <translation>cancelación de un lote</translation>
    </message>
    <message>
        <source>Stopped looking through {name}; what it had brought was taken back</source>
        <translation>Se dejó de examinar {name}; lo que había aportado se ha retirado</translation>
    </message>
    <message>
        <source>order of the queue</source>
        <translation>– orden de la cola</translation>
    </message>
    <message numerus="yes">
        <source>deadline of {count} images</source>
        <translation>
            <numerusform>– plazo de {count} imagen</numerusform>
            <numerusform>– plazo de {count} imágenes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Frontload made a mistake: {0}</source>
        <translation>Frontload cometió un error: {0}</translation>
    </message>
    <message>
        <source>Please report it with the log file; the rest of the run goes on.</source>
        <translation>Comunícalo con el archivo de registro; el resto del envío sigue.</translation>
    </message>
    <message>
        <source>Not a readable image: {0}</source>
        <translation>Imagen ilegible: {0}</translation>
    </message>
    <message>
        <source>Open it in an image editor and export it again, or copy it from the card once more.</source>
        <translation>Ábrela en un editor de imágenes y expórtala de nuevo, o cópiala otra vez de la tarjeta.</translation>
    </message>
    <message>
        <source>The file cannot be opened: {0}</source>
        <translation>No se puede abrir el archivo: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the file, then retry.</source>
        <translation>Comprueba que el disco esté conectado y que puedas leer el archivo; luego reintenta.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {0}</source>
        <translation>No se puede abrir la carpeta: {0}</translation>
    </message>
    <message>
        <source>Check that the disk is connected and that you may read the folder, then add it again.</source>
        <translation>Comprueba que el disco esté conectado y que puedas leer la carpeta; luego añádela de nuevo.</translation>
    </message>
    <message>
        <source>The folder was gone before all of it was seen: {0}</source>
        <translation>La carpeta desapareció antes de verla entera: {0}</translation>
    </message>
    <message>
        <source>What was found stays in the queue. Connect the card or disk again, add the folder again and retry.</source>
        <translation>Lo encontrado sigue en la cola. Vuelva a conectar la tarjeta o el disco, añada otra vez la carpeta y reintente.</translation>
    </message>
    <message>
        <source>The file changed while it was being read</source>
        <translation>El archivo cambió mientras se leía</translation>
    </message>
    <message>
        <source>Wait until the program that writes it has finished, then retry.</source>
        <translation>Espera a que termine el programa que lo escribe; luego reintenta.</translation>
    </message>
    <message>
        <source>The image has {0} megapixels; the limit is {1}</source>
        <translation>La imagen tiene {0} megapíxeles; el límite es {1}</translation>
    </message>
    <message>
        <source>Export it smaller, or raise max_megapixels in the settings file.</source>
        <translation>Expórtala más pequeña, o sube max_megapixels en el archivo de ajustes.</translation>
    </message>
    <message>
        <source>Its metadata cannot be taken out of this {0} without encoding it anew</source>
        <translation>Sus metadatos no se pueden quitar de este {0} sin codificarlo de nuevo</translation>
    </message>
    <message>
        <source>Choose a recipe that keeps all metadata, or convert the file to JPEG, PNG or WebP.</source>
        <translation>Elige una receta que conserve todos los metadatos, o convierte el archivo a JPEG, PNG o WebP.</translation>
    </message>
    <message>
        <source>Preparing the image took longer than {0} s and was stopped</source>
        <translation>Preparar la imagen tardó más de {0} s y se detuvo</translation>
    </message>
    <message>
        <source>The file is unusually built or damaged. Export it again, or raise prepare_timeout_s.</source>
        <translation>El archivo es inusual o está dañado. Expórtalo de nuevo, o sube prepare_timeout_s.</translation>
    </message>
    <message>
        <source>The image needs more memory than a worker may use</source>
        <translation>La imagen necesita más memoria de la que puede usar un proceso</translation>
    </message>
    <message>
        <source>Export it smaller; the file may also be damaged.</source>
        <translation>Expórtala más pequeña; quizá el archivo también esté dañado.</translation>
    </message>
    <message>
        <source>The decoder crashed on this file</source>
        <translation>El decodificador falló con este archivo</translation>
    </message>
    <message>
        <source>The file is probably damaged. Open it in an image editor and export it again.</source>
        <translation>El archivo está probablemente dañado. Ábrelo en un editor de imágenes y expórtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another image is already stored as “{0}”; it was not overwritten</source>
        <translation>Ya hay otra imagen guardada como «{0}»; no se sobrescribió</translation>
    </message>
    <message>
        <source>Rename the file, or choose another folder for this batch, then retry.</source>
        <translation>Cambia el nombre del archivo, o elige otra carpeta para este lote; luego reintenta.</translation>
    </message>
    <message>
        <source>This picture is already stored as “{0}”, prepared by another recipe; it was not overwritten</source>
        <translation>Esta imagen ya está guardada como «{0}», preparada con otra receta; no se ha sobrescrito</translation>
    </message>
    <message>
        <source>To have both, choose another folder (--folder) or a naming rule; to replace it, allow overwriting (--overwrite if-changed). Then retry.</source>
        <translation>Para tener ambas, elige otra carpeta (--folder) o una regla de nombres; para reemplazarla, permite sobrescribir (--overwrite if-changed). Luego reintenta.</translation>
    </message>
    <message>
        <source>Another image of the queue is to be “{0}”: {1}</source>
        <translation>Otra imagen de la cola va a ser «{0}»: {1}</translation>
    </message>
    <message>
        <source>Rename one of the two, or send one of them to another folder, then retry.</source>
        <translation>Cambia el nombre de una de las dos, o envíala a otra carpeta; luego reintenta.</translation>
    </message>
    <message>
        <source>Cloudinary refused the image: {0}</source>
        <translation>Cloudinary rechazó la imagen: {0}</translation>
    </message>
    <message>
        <source>Change what the message names (often size, format or name), then retry.</source>
        <translation>Cambia lo que nombra el mensaje (a menudo tamaño, formato o nombre); luego reintenta.</translation>
    </message>
    <message>
        <source>The image is too large for this account: {0}</source>
        <translation>La imagen es demasiado grande para esta cuenta: {0}</translation>
    </message>
    <message>
        <source>Choose a recipe with a smaller size or quality, then retry.</source>
        <translation>Elige una receta con menor tamaño o calidad; luego reintenta.</translation>
    </message>
    <message>
        <source>The URL {0} cannot be given another size or format</source>
        <translation>No se puede dar otro tamaño o formato a la URL {0}</translation>
    </message>
    <message>
        <source>Copy it as it is; only URLs like …/image/upload/v123/name.jpg can be transformed.</source>
        <translation>Cópiala tal cual; solo se transforman URL como …/image/upload/v123/name.jpg.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>No se puede escribir {0}: {1}</translation>
    </message>
    <message>
        <source>Choose another file or folder.</source>
        <translation>Elija otro archivo u otra carpeta.</translation>
    </message>
    <message>
        <source>No API secret is stored for the account “{0}”</source>
        <translation>No hay secreto de API guardado para la cuenta «{0}»</translation>
    </message>
    <message>
        <source>Type it in the settings (or `frontload accounts add {0}`), or set CLOUDINARY_URL.</source>
        <translation>Escríbalo en los ajustes (o `frontload accounts add {0}`), o defina CLOUDINARY_URL.</translation>
    </message>
    <message>
        <source>The secret of “{0}” could not be stored: {1}</source>
        <translation>No se pudo guardar el secreto de «{0}»: {1}</translation>
    </message>
    <message>
        <source>It is kept in memory until you quit. To keep it, unlock the keyring and save, or set CLOUDINARY_URL.</source>
        <translation>Queda en memoria hasta que salga. Para conservarlo, desbloquee el llavero y guarde, o defina CLOUDINARY_URL.</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the credentials of “{0}”: {1}</source>
        <translation>Cloudinary no acepta las credenciales de «{0}»: {1}</translation>
    </message>
    <message>
        <source>Check cloud name, API key and secret in the Cloudinary console, then add the account again.</source>
        <translation>Comprueba nombre de la nube, clave y secreto en la consola de Cloudinary; luego añade la cuenta de nuevo.</translation>
    </message>
    <message>
        <source>Cloudinary does not accept the upload preset of “{0}”: {1}</source>
        <translation>Cloudinary no acepta el preset de subida de «{0}»: {1}</translation>
    </message>
    <message>
        <source>Make it an unsigned preset in the Cloudinary console, or add the account with its secret.</source>
        <translation>Hazlo sin firma en la consola de Cloudinary, o añade la cuenta con su secreto.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong: {0}</source>
        <translation>El reloj de este ordenador va mal: {0}</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer, then start again.</source>
        <translation>Ajusta fecha, hora y zona horaria de este ordenador; luego inicia de nuevo.</translation>
    </message>
    <message>
        <source>The Cloudinary account has reached its limit: {0}</source>
        <translation>La cuenta de Cloudinary llegó a su límite: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Wait for the new period or extend the plan, then resume.</source>
        <translation>La cola se conserva. Espera al nuevo periodo o amplía el plan; luego reanuda.</translation>
    </message>
    <message>
        <source>No space left on the disk that holds {0}</source>
        <translation>No queda espacio en el disco de {0}</translation>
    </message>
    <message>
        <source>The queue is kept. Free some space, then resume.</source>
        <translation>La cola se conserva. Libera espacio; luego reanuda.</translation>
    </message>
    <message>
        <source>The processes that prepare images cannot be started: {0}</source>
        <translation>No se pueden iniciar los procesos que preparan las imágenes: {0}</translation>
    </message>
    <message>
        <source>The queue is kept. A virus scanner or a damaged installation may stop them; then resume.</source>
        <translation>La cola se conserva. Un antivirus o una instalación dañada puede detenerlos; luego reanuda.</translation>
    </message>
    <message>
        <source>The watermark {0} cannot be used: {1}</source>
        <translation>La marca de agua {0} no se puede usar: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Put the file back or change the recipe, then resume.</source>
        <translation>La cola se conserva. Devuelve el archivo o cambia la receta; luego reanuda.</translation>
    </message>
    <message>
        <source>The sandbox cannot be started: {0}</source>
        <translation>El entorno de pruebas no se puede iniciar: {0}</translation>
    </message>
    <message>
        <source>Run `frontload doctor`; another program may hold its port.</source>
        <translation>Ejecuta `frontload doctor`; quizá otro programa ocupe su puerto.</translation>
    </message>
    <message>
        <source>There is no {0} “{1}”</source>
        <translation>No existe {0} «{1}»</translation>
    </message>
    <message>
        <source>Known: {2}.</source>
        <translation>Conocidos: {2}.</translation>
    </message>
    <message>
        <source>“{1}” is not a valid {0}</source>
        <translation>«{1}» no es válido como: {0}</translation>
    </message>
    <message>
        <source>Use {2}.</source>
        <translation>Se espera: {2}.</translation>
    </message>
    <message>
        <source>Frontload cannot keep its files in {0}: {1}</source>
        <translation>Frontload no puede guardar sus archivos en {0}: {1}</translation>
    </message>
    <message>
        <source>Make the folder writable, or set FRONTLOAD_HOME to another one.</source>
        <translation>Permite escribir en la carpeta, o indica otra en FRONTLOAD_HOME.</translation>
    </message>
    <message>
        <source>Frontload is already running on {0}</source>
        <translation>Frontload ya está en marcha en {0}</translation>
    </message>
    <message>
        <source>Use the running one, or wait until it has finished.</source>
        <translation>Usa el que está en marcha, o espera a que termine.</translation>
    </message>
    <message>
        <source>The journal {0} cannot be read: {1}</source>
        <translation>El diario {0} no se puede leer: {1}</translation>
    </message>
    <message>
        <source>Move it elsewhere to begin a new one; nothing that was delivered is lost at Cloudinary.</source>
        <translation>Muévelo a otro sitio para empezar uno nuevo; nada de lo entregado se pierde en Cloudinary.</translation>
    </message>
    <message>
        <source>No connection to {0}: {1}</source>
        <translation>Sin conexión con {0}: {1}</translation>
    </message>
    <message>
        <source>The queue is kept. Check the network, then resume.</source>
        <translation>La cola se conserva. Comprueba la red; luego reanuda.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost: {1}</source>
        <translation>Se perdió la conexión con {0}: {1}</translation>
    </message>
    <message>
        <source>Retry; if it happens again, check the network or use fewer connections.</source>
        <translation>Reintenta; si se repite, comprueba la red o usa menos conexiones.</translation>
    </message>
    <message>
        <source>Cloudinary had a problem ({0}): {1}</source>
        <translation>Cloudinary tuvo un problema ({0}): {1}</translation>
    </message>
    <message>
        <source>This usually passes. Retry in a few minutes.</source>
        <translation>Suele pasar pronto. Reintenta en unos minutos.</translation>
    </message>
    <message>
        <source>Cloudinary asks to slow down: {0}</source>
        <translation>Cloudinary pide ir más despacio: {0}</translation>
    </message>
    <message>
        <source>Retry in a few minutes, with fewer connections.</source>
        <translation>Reintenta en unos minutos, con menos conexiones.</translation>
    </message>
    <message>
        <source>{0} does not tell of newer versions: {1}</source>
        <translation>{0} no informa de versiones nuevas: {1}</translation>
    </message>
    <message>
        <source>Try again later, or look at update_url in the settings file.</source>
        <translation>Inténtalo más tarde, o mira update_url en el archivo de ajustes.</translation>
    </message>
    <message>
        <source>The upload was stopped</source>
        <translation>La subida se detuvo</translation>
    </message>
    <message>
        <source>Resume to send it.</source>
        <translation>Reanuda para enviarla.</translation>
    </message>
    <message>
        <source>1 file cannot be sent. {detail}.</source>
        <translation>1 archivo no se puede enviar. {detail}.</translation>
    </message>
    <message>
        <source>{count} files cannot be sent. {detail}.</source>
        <translation>{count} archivos no se pueden enviar. {detail}.</translation>
    </message>
    <message>
        <source>1 image would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>1 imagen tendría el nombre de otra de la cola («{detail}») y no se enviará.</translation>
    </message>
    <message>
        <source>{count} images would get the name of another one in the queue (“{detail}”) and will not be sent.</source>
        <translation>{count} imágenes tendrían el nombre de otra de la cola («{detail}») y no se enviarán.</translation>
    </message>
    <message>
        <source>1 image would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>1 imagen tendría el nombre de algo ya entregado («{detail}»): no se sobrescribe.</translation>
    </message>
    <message>
        <source>{count} images would get the name of something delivered before (“{detail}”): it is not overwritten.</source>
        <translation>{count} imágenes tendrían el nombre de algo ya entregado («{detail}»): no se sobrescribe.</translation>
    </message>
    <message>
        <source>1 image is larger than the {detail} that the account takes.</source>
        <translation>1 imagen supera los {detail} que admite la cuenta.</translation>
    </message>
    <message>
        <source>{count} images are larger than the {detail} that the account takes.</source>
        <translation>{count} imágenes superan los {detail} que admite la cuenta.</translation>
    </message>
    <message>
        <source>1 image has more than {limit} megapixels, which is the limit.</source>
        <translation>1 imagen tiene más de {limit} megapíxeles, que es el límite.</translation>
    </message>
    <message>
        <source>{count} images have more than {limit} megapixels, which is the limit.</source>
        <translation>{count} imágenes tienen más de {limit} megapíxeles, que es el límite.</translation>
    </message>
    <message>
        <source>1 image has the same bytes as another ({detail}): sent once for all.</source>
        <translation>1 imagen tiene los mismos bytes que otra ({detail}): enviada una vez por todas.</translation>
    </message>
    <message>
        <source>{count} images have the same bytes as another ({detail}): sent once for all.</source>
        <translation>{count} imágenes tienen los mismos bytes que otra ({detail}): enviadas una vez por todas.</translation>
    </message>
    <message>
        <source>1 image was delivered before and is skipped.</source>
        <translation>1 imagen ya se entregó y se omite.</translation>
    </message>
    <message>
        <source>{count} images were delivered before and are skipped.</source>
        <translation>{count} imágenes ya se entregaron y se omiten.</translation>
    </message>
    <message>
        <source>Order the queue by what can be on time (smart)</source>
        <translation>Ordenar la cola por lo que puede llegar a tiempo (inteligente)</translation>
    </message>
    <message>
        <source>Send the {count} without a deadline last</source>
        <translation>Enviar al final las {count} sin plazo</translation>
    </message>
    <message>
        <source>Make the {count} at risk urgent</source>
        <translation>Hacer urgentes las {count} en riesgo</translation>
    </message>
    <message>
        <source>Prepare the {count} at risk as “{recipe}”</source>
        <translation>Preparar las {count} en riesgo como «{recipe}»</translation>
    </message>
    <message>
        <source>Prepare all {count} due by then as “{recipe}”</source>
        <translation>Preparar las {count} que vencen hasta entonces como «{recipe}»</translation>
    </message>
    <message>
        <source>as much on time as can be, then by level, then the smallest</source>
        <translation>lo más posible a tiempo, luego por prioridad, luego las más pequeñas</translation>
    </message>
    <message>
        <source>earliest deadline first</source>
        <translation>el plazo más próximo primero</translation>
    </message>
    <message>
        <source>smallest file first</source>
        <translation>el archivo más pequeño primero</translation>
    </message>
    <message>
        <source>largest file first</source>
        <translation>el archivo más grande primero</translation>
    </message>
    <message>
        <source>newest picture first</source>
        <translation>la imagen más nueva primero</translation>
    </message>
    <message>
        <source>oldest picture first</source>
        <translation>la imagen más antigua primero</translation>
    </message>
    <message>
        <source>most stars first, then the most urgent of IPTC&apos;s marks</source>
        <translation>más estrellas primero, luego las más urgentes según IPTC</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>por nombre</translation>
    </message>
    <message>
        <source>as added, and as moved by hand</source>
        <translation>según se añadieron y se movieron a mano</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>la cola está en pausa</translation>
    </message>
    <message>
        <source>the queue is halted</source>
        <translation>la cola está detenida</translation>
    </message>
    <message>
        <source>the uplink does not move</source>
        <translation>la conexión no avanza</translation>
    </message>
    <message>
        <source>the uplink is being tried again</source>
        <translation>la conexión se intenta de nuevo</translation>
    </message>
    <message>
        <source>The clock was set ahead by {seconds} s; deadlines go by the new time</source>
        <translation>El reloj se adelantó {seconds} s; los plazos siguen la nueva hora</translation>
    </message>
    <message>
        <source>The clock was set back by {seconds} s; deadlines go by the new time</source>
        <translation>El reloj se atrasó {seconds} s; los plazos siguen la nueva hora</translation>
    </message>
    <message>
        <source>the file as it is</source>
        <translation>el archivo tal cual</translation>
    </message>
    <message>
        <source>its own pixels</source>
        <translation>sus propios píxeles</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobado</translation>
    </message>
    <message>
        <source>own format</source>
        <translation>formato propio</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sin pérdida</translation>
    </message>
    <message>
        <source>quality {number}</source>
        <translation>calidad {number}</translation>
    </message>
    <message>
        <source>at most {number} kB</source>
        <translation>como mucho {number} kB</translation>
    </message>
    <message>
        <source>full size</source>
        <translation>tamaño completo</translation>
    </message>
    <message>
        <source>made by Cloudinary (eager)</source>
        <translation>hecha por Cloudinary (eager)</translation>
    </message>
    <message>
        <source>made by Cloudinary (incoming)</source>
        <translation>hecha por Cloudinary (incoming)</translation>
    </message>
    <message>
        <source>“{recipe}” first</source>
        <translation>«{recipe}» primero</translation>
    </message>
    <message>
        <source>{factor} times larger</source>
        <translation>{factor} veces más grande</translation>
    </message>
    <message>
        <source>{factor} times larger by Cloudinary</source>
        <translation>{factor} veces más grande por Cloudinary</translation>
    </message>
    <message>
        <source>{position} of {total}: {told}.</source>
        <translation>{position} de {total}: {told}.</translation>
    </message>
    <message>
        <source>moved to the top by hand</source>
        <translation>llevada arriba a mano</translation>
    </message>
    <message>
        <source>moved to the bottom by hand</source>
        <translation>llevada abajo a mano</translation>
    </message>
    <message>
        <source>urgent level</source>
        <translation>prioridad urgente</translation>
    </message>
    <message>
        <source>urgent level by hand</source>
        <translation>prioridad urgente a mano</translation>
    </message>
    <message>
        <source>high level</source>
        <translation>prioridad alta</translation>
    </message>
    <message>
        <source>high level by hand</source>
        <translation>prioridad alta a mano</translation>
    </message>
    <message>
        <source>normal level</source>
        <translation>prioridad normal</translation>
    </message>
    <message>
        <source>normal level by hand</source>
        <translation>prioridad normal a mano</translation>
    </message>
    <message>
        <source>low level</source>
        <translation>prioridad baja</translation>
    </message>
    <message>
        <source>low level by hand</source>
        <translation>prioridad baja a mano</translation>
    </message>
    <message>
        <source>under the rule “{rule}”</source>
        <translation>según la regla «{rule}»</translation>
    </message>
    <message>
        <source>{due}, earliest first</source>
        <translation>{due}, el más próximo primero</translation>
    </message>
    <message>
        <source>{size} MB, smallest first</source>
        <translation>{size} MB, la más pequeña primero</translation>
    </message>
    <message>
        <source>{size} MB, largest first</source>
        <translation>{size} MB, la más grande primero</translation>
    </message>
    <message>
        <source>taken time, newest first</source>
        <translation>hora de la toma, la más nueva primero</translation>
    </message>
    <message>
        <source>taken time, oldest first</source>
        <translation>hora de la toma, la más antigua primero</translation>
    </message>
    <message>
        <source>file written time, newest first</source>
        <translation>hora del archivo, la más nueva primero</translation>
    </message>
    <message>
        <source>file written time, oldest first</source>
        <translation>hora del archivo, la más antigua primero</translation>
    </message>
    <message>
        <source>no stars</source>
        <translation>sin estrellas</translation>
    </message>
    <message>
        <source>no stars, urgency {urgency}</source>
        <translation>sin estrellas, urgencia {urgency}</translation>
    </message>
    <message>
        <source>rated {stars}</source>
        <translation>valorada con {stars}</translation>
    </message>
    <message>
        <source>rated {stars}, urgency {urgency}</source>
        <translation>valorada con {stars}, urgencia {urgency}</translation>
    </message>
    <message>
        <source>in the order added</source>
        <translation>en el orden en que se añadió</translation>
    </message>
    <message>
        <source>urgent without a deadline means now</source>
        <translation>urgente sin plazo significa ahora</translation>
    </message>
    <message>
        <source>its level goes first, and every deadline behind it still holds</source>
        <translation>su prioridad va primero, y todo plazo detrás aún se cumple</translation>
    </message>
    <message>
        <source>{due}, earliest deadline first</source>
        <translation>{due}, el plazo más próximo primero</translation>
    </message>
    <message>
        <source>the turn that keeps low levels from starving</source>
        <translation>el turno que evita que las prioridades bajas se queden sin nada</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>la más pequeña primero</translation>
    </message>
    <message>
        <source>{due} cannot be met together with what is worth more</source>
        <translation>{due} no se puede cumplir junto con lo que vale más</translation>
    </message>
    <message>
        <source>no deadline</source>
        <translation>sin plazo</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>vence {time}</translation>
    </message>
    <message>
        <source>due {time} by hand</source>
        <translation>vence {time} a mano</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest</source>
        <translation>prevista {time}, {latest} como mucho</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, at risk</source>
        <translation>prevista {time}, {latest} como mucho, en riesgo</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, too late</source>
        <translation>prevista {time}, {latest} como mucho, demasiado tarde</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB</source>
        <translation>prevista {time}, {latest} como mucho, tras {size} MB</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, at risk</source>
        <translation>prevista {time}, {latest} como mucho, tras {size} MB, en riesgo</translation>
    </message>
    <message>
        <source>expected {time}, {latest} at the latest, behind {size} MB, too late</source>
        <translation>prevista {time}, {latest} como mucho, tras {size} MB, demasiado tarde</translation>
    </message>
    <message>
        <source>bandwidth</source>
        <translation>ancho de banda</translation>
    </message>
    <message>
        <source>bandwidth schedule</source>
        <translation>horario del ancho de banda</translation>
    </message>
    <message>
        <source>list of hours</source>
        <translation>franja horaria</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>hora del día</translation>
    </message>
    <message>
        <source>list of days</source>
        <translation>lista de días</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>naming rule</source>
        <translation>regla de nombres</translation>
    </message>
    <message>
        <source>field of a naming rule</source>
        <translation>campo de una regla de nombres</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>receta</translation>
    </message>
    <message>
        <source>recipe name</source>
        <translation>nombre de receta</translation>
    </message>
    <message>
        <source>recipe file</source>
        <translation>archivo de receta</translation>
    </message>
    <message>
        <source>recipe for Cloudinary</source>
        <translation>receta para Cloudinary</translation>
    </message>
    <message>
        <source>recipe to make “{recipe}” by as well</source>
        <translation>receta para otra versión de «{recipe}»</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>long edge</source>
        <translation>lado largo</translation>
    </message>
    <message>
        <source>width</source>
        <translation>ancho</translation>
    </message>
    <message>
        <source>height</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>encaje</translation>
    </message>
    <message>
        <source>target size</source>
        <translation>tamaño de archivo deseado</translation>
    </message>
    <message>
        <source>upscale factor</source>
        <translation>factor de ampliación</translation>
    </message>
    <message>
        <source>background colour</source>
        <translation>color de fondo</translation>
    </message>
    <message>
        <source>lossless format</source>
        <translation>formato sin pérdida</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>otra versión</translation>
    </message>
    <message>
        <source>list of variants</source>
        <translation>lista de otras versiones</translation>
    </message>
    <message>
        <source>value for variants</source>
        <translation>valor de variants</translation>
    </message>
    <message>
        <source>value for {key}</source>
        <translation>valor de {key}</translation>
    </message>
    <message>
        <source>watermark</source>
        <translation>marca de agua</translation>
    </message>
    <message>
        <source>watermark path</source>
        <translation>ruta de la marca de agua</translation>
    </message>
    <message>
        <source>watermark size</source>
        <translation>tamaño de la marca de agua</translation>
    </message>
    <message>
        <source>watermark opacity</source>
        <translation>opacidad de la marca de agua</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>tamaño de archivo</translation>
    </message>
    <message>
        <source>number of pixels</source>
        <translation>número de píxeles</translation>
    </message>
    <message>
        <source>number of workers</source>
        <translation>número de procesos</translation>
    </message>
    <message>
        <source>number of connections</source>
        <translation>número de conexiones</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>clave de API</translation>
    </message>
    <message>
        <source>name of an account</source>
        <translation>nombre de una cuenta</translation>
    </message>
    <message>
        <source>cloud name of an account</source>
        <translation>nombre de la nube de una cuenta</translation>
    </message>
    <message>
        <source>API key of an account</source>
        <translation>clave de API de una cuenta</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>nombre de cuenta</translation>
    </message>
    <message>
        <source>policy of an unsigned preset</source>
        <translation>sobrescritura con un preset sin firma</translation>
    </message>
    <message>
        <source>wish for an unsigned preset</source>
        <translation>petición a un preset sin firma</translation>
    </message>
    <message>
        <source>upload prefix</source>
        <translation>prefijo de subida</translation>
    </message>
    <message>
        <source>settings file</source>
        <translation>archivo de ajustes</translation>
    </message>
    <message>
        <source>settings file of this Frontload</source>
        <translation>archivo de ajustes de este Frontload</translation>
    </message>
    <message>
        <source>list of folders</source>
        <translation>lista de carpetas</translation>
    </message>
    <message>
        <source>list of {key}</source>
        <translation>lista de {key}</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>sin tocar</translation>
    </message>
    <message>
        <source>chroma 4:4:4</source>
        <translation>croma 4:4:4</translation>
    </message>
    <message>
        <source>still</source>
        <translation>imagen fija</translation>
    </message>
    <message>
        <source>a rate above 0</source>
        <translation>una velocidad mayor que 0</translation>
    </message>
    <message>
        <source>megabits per second such as 20M, or 512k</source>
        <translation>megabits por segundo como 20M, o 512k</translation>
    </message>
    <message>
        <source>a list such as [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</source>
        <translation>una lista como [{from = &quot;08:00&quot;, to = &quot;18:00&quot;, …}]</translation>
    </message>
    <message>
        <source>also {words}</source>
        <translation>también {words}</translation>
    </message>
    <message>
        <source>days such as mon-fri or sat,sun</source>
        <translation>días como mon-fri o sat,sun</translation>
    </message>
    <message>
        <source>one day at least</source>
        <translation>al menos un día</translation>
    </message>
    <message>
        <source>a time such as 08:00</source>
        <translation>una hora como 08:00</translation>
    </message>
    <message>
        <source>18:30, +45m, +1h30m or 2026-05-01T18:30</source>
        <translation>18:30, +45m, +1h30m o 2026-05-01T18:30</translation>
    </message>
    <message>
        <source>45m, 1h30m or 20s</source>
        <translation>45m, 1h30m o 20s</translation>
    </message>
    <message>
        <source>18:30, or a duration such as 45m</source>
        <translation>18:30, o una duración como 45m</translation>
    </message>
    <message>
        <source>at least one of {stem}, {slug}, {hash}, {counter}</source>
        <translation>al menos uno de {stem}, {slug}, {hash}, {counter}</translation>
    </message>
    <message>
        <source>it without {char} outside of a field</source>
        <translation>la misma sin {char} fuera de un campo</translation>
    </message>
    <message>
        <source>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (with %Y %m %d %H %M %S), {hash} or {hash:4} to {hash:64}, {counter} or {counter:04}, {batch}</source>
        <translation>{folder}, {stem}, {ext}, {slug}, {date:%Y-%m-%d} (con %Y %m %d %H %M %S), {hash} o de {hash:4} a {hash:64}, {counter} o {counter:04}, {batch}</translation>
    </message>
    <message>
        <source>1 to 60 printable characters</source>
        <translation>de 1 a 60 caracteres imprimibles</translation>
    </message>
    <message>
        <source>a number from 1 to {most}</source>
        <translation>un número de 1 a {most}</translation>
    </message>
    <message>
        <source>a number of pixels from 1 to {most}</source>
        <translation>un número de píxeles de 1 a {most}</translation>
    </message>
    <message>
        <source>a number of bytes, at least {least}</source>
        <translation>un número de bytes, al menos {least}</translation>
    </message>
    <message>
        <source>at most {most} with upscaler = cloudinary</source>
        <translation>como máximo {most} con upscaler = cloudinary</translation>
    </message>
    <message>
        <source>a colour such as #ffffff</source>
        <translation>un color como #ffffff</translation>
    </message>
    <message>
        <source>either the long edge or width and height</source>
        <translation>o el lado largo, o el ancho y el alto</translation>
    </message>
    <message>
        <source>width_px and height_px with it</source>
        <translation>junto con width_px y height_px</translation>
    </message>
    <message>
        <source>other recipes, each of them once</source>
        <translation>otras recetas, cada una una sola vez</translation>
    </message>
    <message>
        <source>webp, png or keep</source>
        <translation>webp, png o keep</translation>
    </message>
    <message>
        <source>one without {part}, or let it be done here</source>
        <translation>una sin «{part}», o aplicada aquí</translation>
    </message>
    <message>
        <source>one of the list, or take that rendition out</source>
        <translation>una de la lista, o quitar esa versión</translation>
    </message>
    <message>
        <source>a name that no other recipe has</source>
        <translation>un nombre que no tenga otra receta</translation>
    </message>
    <message>
        <source>a name that no other account has</source>
        <translation>un nombre que no tenga otra cuenta</translation>
    </message>
    <message>
        <source>a [{table}] table</source>
        <translation>una tabla [{table}]</translation>
    </message>
    <message>
        <source>a table that has it</source>
        <translation>una tabla que lo contenga</translation>
    </message>
    <message>
        <source>a list of recipe names or [[variants]] tables</source>
        <translation>una lista de nombres de recetas o tablas [[variants]]</translation>
    </message>
    <message>
        <source>one of: {words}</source>
        <translation>uno de: {words}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a whole number such as 2000</source>
        <translation>un número entero como 2000</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation>un texto entre comillas</translation>
    </message>
    <message>
        <source>some text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>at least one of path, folder, name, rating, …</source>
        <translation>al menos uno de path, folder, name, rating, …</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>de {least} a {most}</translation>
    </message>
    <message>
        <source>not above {name}, {most}</source>
        <translation>no más que {name}, {most}</translation>
    </message>
    <message>
        <source>800 kB or 1.5 MB</source>
        <translation>800 kB o 1.5 MB</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un número mayor que 0</translation>
    </message>
    <message>
        <source>seconds above 0, at most a year</source>
        <translation>segundos por encima de 0, como máximo un año</translation>
    </message>
    <message>
        <source>seconds from 0 to a year</source>
        <translation>segundos de 0 a un año</translation>
    </message>
    <message>
        <source>per cent above 0, at most 100</source>
        <translation>un porcentaje por encima de 0, como máximo 100</translation>
    </message>
    <message>
        <source>the path of a PNG file</source>
        <translation>la ruta de un archivo PNG</translation>
    </message>
    <message>
        <source>what the console shows, or an unsigned upload preset</source>
        <translation>lo que muestra la consola, o un preset de subida sin firma</translation>
    </message>
    <message>
        <source>what the Cloudinary console shows</source>
        <translation>lo que muestra la consola de Cloudinary</translation>
    </message>
    <message>
        <source>never: it cannot overwrite</source>
        <translation>never: no puede sobrescribir</translation>
    </message>
    <message>
        <source>the preset&apos;s own settings</source>
        <translation>los ajustes del propio preset</translation>
    </message>
    <message>
        <source>another name; “sandbox” is the embedded stand-in</source>
        <translation>otro nombre; «sandbox» es el sustituto integrado</translation>
    </message>
    <message>
        <source>another name; this one is the embedded sandbox</source>
        <translation>otro nombre; este es el entorno de pruebas integrado</translation>
    </message>
    <message>
        <source>an address such as https://host</source>
        <translation>una dirección como https://host</translation>
    </message>
    <message>
        <source>valid TOML ({error})</source>
        <translation>TOML válido ({error})</translation>
    </message>
    <message>
        <source>a file with one [[recipes]] table</source>
        <translation>un archivo con una tabla [[recipes]]</translation>
    </message>
    <message>
        <source>[[{key}]] tables in the settings file</source>
        <translation>tablas [[{key}]] en el archivo de ajustes</translation>
    </message>
    <message>
        <source>folders such as watched = [&quot;/path/to/folder&quot;]</source>
        <translation>carpetas como watched = [&quot;/path/to/folder&quot;]</translation>
    </message>
    <message>
        <source>the newer Frontload that wrote it</source>
        <translation>el Frontload más nuevo que lo escribió</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Frontload made a mistake</source>
        <translation>Frontload cometió un error</translation>
    </message>
    <message>
        <source>Frontload made a mistake and goes on; nothing that was delivered or queued is lost. This report would help to mend it. It holds no secrets and no pictures, and is kept as {file}.</source>
        <translation>Frontload cometió un error y sigue; nada entregado ni en cola se ha perdido. Este informe ayudaría a corregirlo. No contiene secretos ni imágenes, y se guarda como {file}.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Abrir su carpeta</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <comment>a date, as Qt writes it: the day, the month and the year</comment>
        <translation>ddd d MMM yyyy  HH:mm</translation>
    </message>
    <message>
        <source>Deliver before</source>
        <translation>Entregar antes de</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message numerus="yes">
        <source>Copied {count} lines</source>
        <translation>
            <numerusform>{count} línea copiada</numerusform>
            <numerusform>{count} líneas copiadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Connect Cloudinary…</source>
        <translation>Conectar Cloudinary…</translation>
    </message>
    <message>
        <source>Drop folders or images here</source>
        <translation>Suelta aquí carpetas o imágenes</translation>
    </message>
    <message>
        <source>What matters first goes first. Each image is prepared and delivered; its URL comes back.</source>
        <translation>Lo importante va primero. Cada imagen se prepara y se entrega; su URL vuelve.</translation>
    </message>
    <message>
        <source>No account is connected: everything goes to the sandbox on this computer, and nothing leaves it.</source>
        <translation>No hay cuenta conectada: todo va al entorno de pruebas de este ordenador, y nada sale de él.</translation>
    </message>
    <message>
        <source>New drops go to {name}.</source>
        <translation>Lo nuevo va a {name}.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Add images…</source>
        <translation>Añadir imágenes…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Probar el ejemplo</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter the queue</source>
        <translation>Filtrar la cola</translation>
    </message>
    <message>
        <source>Names, folders, and words such as late, urgent or failed (Ctrl+F)</source>
        <translation>Nombres, carpetas y palabras como tarde, urgente o error (Ctrl+F)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregada</translation>
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
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>HoursEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Añadir horas</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>An end at or before the beginning is on the next day</source>
        <translation>Un final igual o anterior al comienzo es del día siguiente</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Cap at these hours</source>
        <translation>Límite a estas horas</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Quitar estas horas</translation>
    </message>
    <message>
        <source>Row {number} has no day: press one at least.</source>
        <translation>La fila {number} no tiene día: pulse al menos uno.</translation>
    </message>
    <message>
        <source>“{cap}” in row {number} is no rate: write 20M or 512k, or nothing for no cap.</source>
        <translation>«{cap}» en la fila {number} no es una velocidad: escriba 20M o 512k, o nada para no limitar.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Selected images: {count}</source>
        <translation>Imágenes seleccionadas: {count}</translation>
    </message>
    <message>
        <source>Select an image to look at it</source>
        <translation>Selecciona una imagen para verla</translation>
    </message>
    <message>
        <source>The recipe of this image is no longer known</source>
        <translation>La receta de esta imagen ya no se conoce</translation>
    </message>
    <message>
        <source>Making a preview…</source>
        <translation>Creando una vista previa…</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Sin vista previa</translation>
    </message>
</context>
<context>
    <name>LeavingQuestion</name>
    <message>
        <source>Images are still being sent.</source>
        <translation>Aún se están enviando imágenes.</translation>
    </message>
    <message>
        <source>If you quit, the queue is kept: the next start goes on where it was.</source>
        <translation>Si sales, la cola se conserva: el próximo inicio sigue donde estaba.</translation>
    </message>
    <message>
        <source>Do so from now on</source>
        <translation>Hacerlo así en adelante</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Some settings were passed over</source>
        <translation>Se pasaron por alto algunos ajustes</translation>
    </message>
    <message numerus="yes">
        <source>{count} items</source>
        <translation>
            <numerusform>{count} elemento</numerusform>
            <numerusform>{count} elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Added {names}</source>
        <translation>Añadido: {names}</translation>
    </message>
    <message>
        <source>Added to {batch}</source>
        <translation>Añadido a {batch}</translation>
    </message>
    <message>
        <source>Not added: see the message above</source>
        <translation>No añadido: mira el mensaje de arriba</translation>
    </message>
</context>
<context>
    <name>MakeItPanel</name>
    <message>
        <source>Make it</source>
        <translation>Llegar a tiempo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking for what would help…</source>
        <translation>Buscando qué ayudaría…</translation>
    </message>
    <message>
        <source>Each is one click; the cheapest is first.</source>
        <translation>Cada una es un clic; la más barata va primero.</translation>
    </message>
    <message>
        <source>Nothing in the queue could help. More uplink would, or fewer images, or a later deadline.</source>
        <translation>Nada en la cola podría ayudar. Ayudaría más conexión, o menos imágenes, o un plazo posterior.</translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>Se espera cumplir todos los plazos.</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>Paste files</source>
        <translation>Pegar archivos</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Vigilar una carpeta…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Export a report…</source>
        <translation>Exportar un informe…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Buscar actualizaciones</translation>
    </message>
    <message>
        <source>About Frontload</source>
        <translation>Acerca de Frontload</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Cola</translation>
    </message>
    <message>
        <source>&amp;Delivered</source>
        <translation>E&amp;ntregadas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Frontload {version}</source>
        <translation>Frontload {version}</translation>
    </message>
    <message>
        <source>Upload what matters first. Free software under the MIT licence; made with Qt, Pillow and others.</source>
        <translation>Sube primero lo que importa. Software libre con licencia MIT; hecho con Qt, Pillow y otros.</translation>
    </message>
</context>
<context>
    <name>NothingMatches</name>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Batches</source>
        <translation>Lotes</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Show or hide: {pane} ({key})</source>
        <translation>Mostrar u ocultar: {pane} ({key})</translation>
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
        <translation>Copiar {kind}</translation>
    </message>
</context>
<context>
    <name>Picking</name>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Añadir imágenes</translation>
    </message>
</context>
<context>
    <name>PreflightSheet</name>
    <message>
        <source>Before anything is sent</source>
        <translation>Antes de enviar nada</translation>
    </message>
    <message>
        <source>Some of these images will not arrive as they are.</source>
        <translation>Algunas de estas imágenes no llegarán tal como están.</translation>
    </message>
    <message>
        <source>Send nothing of this drop</source>
        <translation>No enviar nada de esto</translation>
    </message>
    <message>
        <source>Send the rest</source>
        <translation>Enviar el resto</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Choose a recipe</source>
        <translation>Elegir una receta</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>See to the account…</source>
        <translation>Ver la cuenta…</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Apply: {what}</source>
        <translation>Aplicar: {what}</translation>
    </message>
</context>
<context>
    <name>QueueView</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Columnas…</translation>
    </message>
</context>
<context>
    <name>RecipeForm</name>
    <message>
        <source>Send the file as it is, only checked</source>
        <translation>Enviar el archivo tal cual, solo comprobado</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>into the box, never enlarged</source>
        <translation>en el cuadro, nunca ampliada</translation>
    </message>
    <message>
        <source>into the box, enlarged if smaller</source>
        <translation>en el cuadro, ampliada si es menor</translation>
    </message>
    <message>
        <source>exactly the box, cut off evenly</source>
        <translation>exactamente el cuadro, recortada por igual</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este ordenador</translation>
    </message>
    <message>
        <source>by Cloudinary, the small one travels</source>
        <translation>por Cloudinary, viaja la pequeña</translation>
    </message>
    <message>
        <source>the file&apos;s own</source>
        <translation>el del archivo</translation>
    </message>
    <message>
        <source> kB at most</source>
        <translation> kB como mucho</translation>
    </message>
    <message>
        <source>as it comes</source>
        <translation>como salga</translation>
    </message>
    <message>
        <source>Lossless (WebP and PNG)</source>
        <translation>Sin pérdida (WebP y PNG)</translation>
    </message>
    <message>
        <source>caption, credit and copyright; no place</source>
        <translation>pie, crédito y copyright; sin lugar</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Long edge</source>
        <translation>Lado largo</translation>
    </message>
    <message>
        <source>Width, height</source>
        <translation>Ancho, alto</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Encaje</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Se hace</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Además</translation>
    </message>
    <message>
        <source>Recipe name</source>
        <translation>Nombre de la receta</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>Enlarged where</source>
        <translation>Dónde se amplía</translation>
    </message>
    <message>
        <source>Metadata kept</source>
        <translation>Metadatos conservados</translation>
    </message>
    <message>
        <source>Made where</source>
        <translation>Dónde se hace</translation>
    </message>
    <message>
        <source>Further renditions</source>
        <translation>Otras versiones</translation>
    </message>
</context>
<context>
    <name>RecipeProof</name>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Another picture…</source>
        <translation>Otra imagen…</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>Picture to try recipes on</source>
        <translation>Imagen para probar recetas</translation>
    </message>
    <message>
        <source>{name}: {before} becomes {after}, {width} × {height} px, {format}.</source>
        <translation>{name}: {before} pasa a {after}, {width} × {height} px, {format}.</translation>
    </message>
    <message>
        <source>Cloudinary makes {width} × {height} px of it.</source>
        <translation>Cloudinary hace de ella {width} × {height} px.</translation>
    </message>
</context>
<context>
    <name>RecipesPage</name>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Recipe of new drops</source>
        <translation>Receta de lo nuevo</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Built in. Duplicate it to make it yours.</source>
        <translation>Incorporada. Duplícala para hacerla tuya.</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copia</translation>
    </message>
    <message>
        <source>New drops get</source>
        <translation>Lo nuevo recibe</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>Export what was delivered of {name}</source>
        <translation>Exportar lo entregado de {name}</translation>
    </message>
    <message>
        <source>Export what was delivered</source>
        <translation>Exportar lo entregado</translation>
    </message>
    <message>
        <source>Report written: {name}</source>
        <translation>Informe escrito: {name}</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Regla nueva</translation>
    </message>
    <message>
        <source>what you call it</source>
        <translation>como quieras llamarla</translation>
    </message>
    <message>
        <source>Rule name</source>
        <translation>Nombre de la regla</translation>
    </message>
    <message>
        <source>When all of this holds</source>
        <translation>Cuando se cumple todo esto</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>any</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>Saved {count} rules; they count for what is added from now on</source>
        <translation>
            <numerusform>{count} regla guardada; vale para lo que se añada desde ahora</numerusform>
            <numerusform>{count} reglas guardadas; valen para lo que se añada desde ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} copia</translation>
    </message>
    <message>
        <source>The first rule that matches a new image decides. What you set by hand, and what is in the queue already, no rule changes.</source>
        <translation>Decide la primera regla que coincide con una imagen nueva. Lo que pones a mano y lo que ya está en la cola no lo cambia ninguna regla.</translation>
    </message>
    <message>
        <source>No rules yet. Add one: for example, what is rated 4 or more becomes urgent.</source>
        <translation>Aún no hay reglas. Por ejemplo: lo valorado con 4 o más pasa a urgente.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Leave the rules as they were (Esc)</source>
        <translation>Dejar las reglas como estaban (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Keep these rules; they count for what is added from now on (Ctrl+S)</source>
        <translation>Conservar estas reglas; valen para lo que se añada desde ahora (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>RulesTable</name>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuando</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>In the present queue</source>
        <translation>En la cola actual</translation>
    </message>
    <message>
        <source>Rules in order</source>
        <translation>Reglas en orden</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Look no further, and take back what this drop has brought (Esc)</source>
        <translation>No buscar más y retirar lo que este lote ha aportado (Esc)</translation>
    </message>
    <message>
        <source>Cancel looking for images</source>
        <translation>Cancelar la búsqueda de imágenes</translation>
    </message>
</context>
<context>
    <name>SendingPage</name>
    <message>
        <source>no cap</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>as many as fill the link</source>
        <translation>tantas como llenen la conexión</translation>
    </message>
    <message>
        <source>one per core</source>
        <translation>uno por núcleo</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Ancho de banda</translation>
    </message>
    <message>
        <source>What uploads may take together, in bits a second as uplinks are sold: 20M, 512k.</source>
        <translation>Lo que las subidas pueden ocupar juntas, en bits por segundo como se venden las conexiones: 20M, 512k.</translation>
    </message>
    <message>
        <source>At other hours</source>
        <translation>A otras horas</translation>
    </message>
    <message>
        <source>The first row that holds counts, else the bandwidth above. Nights end on the next day.</source>
        <translation>Cuenta la primera fila que se cumple; si no, el ancho de banda de arriba. Las noches acaban al día siguiente.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Uploads at the same time. More make each image, the first above all, arrive later.</source>
        <translation>Subidas a la vez. Con más, cada imagen llega más tarde, sobre todo la primera.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Procesos</translation>
    </message>
    <message>
        <source>Processes that prepare images. What is being prepared ends under the old number.</source>
        <translation>Procesos que preparan imágenes. Lo que se está preparando termina con el número anterior.</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Settings saved</source>
        <translation>Ajustes guardados</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Saved, but for this: {what}</source>
        <translation>Guardado, salvo esto: {what}</translation>
    </message>
    <message>
        <source>Changes count from the moment they are saved, also for the running queue.</source>
        <translation>Los cambios valen en cuanto se guardan, también para la cola en marcha.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Recipes</source>
        <translation>Recetas</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Comportamiento</translation>
    </message>
    <message>
        <source>Rules give level, deadline, recipe, folder and tags to new images by what their files say.</source>
        <translation>Las reglas dan prioridad, plazo, receta, carpeta y etiquetas a las imágenes nuevas según lo que dicen sus archivos.</translation>
    </message>
    <message>
        <source>Edit the rules…</source>
        <translation>Editar las reglas…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Throughput of the last minutes</source>
        <translation>Velocidad de los últimos minutos</translation>
    </message>
    <message>
        <source>Throughput of the last minutes, at most {rate}</source>
        <translation>Velocidad de los últimos minutos, {rate} como mucho</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Overall progress</source>
        <translation>Progreso total</translation>
    </message>
    <message>
        <source>Nothing queued</source>
        <translation>Nada en cola</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>Llegar a tiempo…</translation>
    </message>
    <message>
        <source>Make it: what could be done</source>
        <translation>Llegar a tiempo: qué se puede hacer</translation>
    </message>
    <message>
        <source>See what could be done about it</source>
        <translation>Ver qué se puede hacer al respecto</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>{name}, expected {time}</source>
        <translation>{name}, prevista {time}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Vence {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} tarde</numerusform>
            <numerusform>{count} tarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} en riesgo</numerusform>
            <numerusform>{count} en riesgo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>y {count} más</numerusform>
            <numerusform>y {count} más</numerusform>
        </translation>
    </message>
    <message>
        <source>Every deadline is expected to be met.</source>
        <translation>Se espera cumplir todos los plazos.</translation>
    </message>
    <message>
        <source>No forecast: {reason}</source>
        <translation>Sin previsión: {reason}</translation>
    </message>
    <message>
        <source>Finishes and deadlines are drawn here while images are on their way.</source>
        <translation>Aquí se dibujan los finales y los plazos mientras hay imágenes en camino.</translation>
    </message>
    <message>
        <source>due {time} · {count}</source>
        <translation>vence {time} · {count}</translation>
    </message>
    <message>
        <source>overdue · {count}</source>
        <translation>vencidas · {count}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Enviar a</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing queued</source>
        <translation>Nada en cola</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>{progress} At risk: {count}.</source>
        <translation>{progress} En riesgo: {count}.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered.</source>
        <translation>{done} de {total} entregadas.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; stopped.</source>
        <translation>{done} de {total} entregadas; detenido.</translation>
    </message>
    <message>
        <source>{done} of {total} delivered; paused.</source>
        <translation>{done} de {total} entregadas; en pausa.</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>No address to ask is set: see update_url in README</source>
        <translation>No hay dirección a la que preguntar: mira update_url en README</translation>
    </message>
    <message>
        <source>Frontload {version} is there: {url}</source>
        <translation>Frontload {version} está disponible: {url}</translation>
    </message>
    <message>
        <source>Frontload {version} is the newest</source>
        <translation>Frontload {version} es la versión más nueva</translation>
    </message>
</context>
<context>
    <name>VariantRow</name>
    <message>
        <source>Recipe of the further rendition</source>
        <translation>Receta de la otra versión</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primero</translation>
    </message>
    <message>
        <source>Sent ahead of every picture of its level</source>
        <translation>Se envía antes que cualquier foto de su prioridad</translation>
    </message>
    <message>
        <source>Remove this rendition</source>
        <translation>Quitar esta versión</translation>
    </message>
</context>
<context>
    <name>VariantsEditor</name>
    <message>
        <source>Add a rendition</source>
        <translation>Añadir una versión</translation>
    </message>
</context>
<context>
    <name>WatchDesk</name>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
</context>
<context>
    <name>WatchRow</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>Dejar de vigilar {folder}</translation>
    </message>
    <message>
        <source>Watching {folder}</source>
        <translation>Vigilando {folder}</translation>
    </message>
    <message>
        <source>{folder} is not there; it is watched again when it is back</source>
        <translation>{folder} no está; se vigila de nuevo cuando vuelva</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken, {waiting} not whole yet</source>
        <translation>Vigilando {folder}: {taken} tomadas, {waiting} aún incompletas</translation>
    </message>
    <message>
        <source>Watching {folder}: {taken} taken</source>
        <translation>Vigilando {folder}: {taken} tomadas</translation>
    </message>
</context>
</TS>
