<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>In {count} minutes</source>
        <translation>
            <numerusform>In {count} minute</numerusform>
            <numerusform>In {count} minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In {count} hours</source>
        <translation>
            <numerusform>In {count} hour</numerusform>
            <numerusform>In {count} hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and {count} more</source>
        <translation>
            <numerusform>{name} and {count} more</numerusform>
            <numerusform>{name} and {count} more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for images, {count} so far</source>
        <translation>
            <numerusform>Looking for images, {count} so far</numerusform>
            <numerusform>Looking for images, {count} so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} delivered</source>
        <translation>
            <numerusform>{delivered} of {total} delivered</numerusform>
            <numerusform>{delivered} of {total} delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} failed</source>
        <translation>
            <numerusform>{count} failed</numerusform>
            <numerusform>{count} failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} late</numerusform>
            <numerusform>{count} late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} at risk</numerusform>
            <numerusform>{count} at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more come on time</source>
        <translation>
            <numerusform>{count} more comes on time</numerusform>
            <numerusform>{count} more come on time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>they are smaller</source>
        <translation>
            <numerusform>it is smaller</numerusform>
            <numerusform>they are smaller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} others come at risk</source>
        <translation>
            <numerusform>{count} other comes at risk</numerusform>
            <numerusform>{count} others come at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}</source>
        <translation>
            <numerusform>takes {taken} of {total}</numerusform>
            <numerusform>takes {taken} of {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes {taken} of {total}; {count} more match but an earlier rule took them</source>
        <translation>
            <numerusform>takes {taken} of {total}; {count} more matches but an earlier rule took it</numerusform>
            <numerusform>takes {taken} of {total}; {count} more match but an earlier rule took them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{delivered} of {total} images delivered</source>
        <translation>
            <numerusform>{delivered} of {total} image delivered</numerusform>
            <numerusform>{delivered} of {total} images delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pausing, {count} uploads finishing</source>
        <translation>
            <numerusform>Pausing, {count} upload finishing</numerusform>
            <numerusform>Pausing, {count} uploads finishing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} delivered</source>
        <translation>
            <numerusform>{count} delivered</numerusform>
            <numerusform>{count} delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} images so far</source>
        <translation>
            <numerusform>{count} image so far</numerusform>
            <numerusform>{count} images so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other files left out</source>
        <translation>
            <numerusform>{count} other file left out</numerusform>
            <numerusform>{count} other files left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} more drops wait</source>
        <translation>
            <numerusform>{count} more drop waits</numerusform>
            <numerusform>{count} more drops wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of {name}, {count} images were in the queue already</source>
        <translation>
            <numerusform>Of {name}, {count} image was in the queue already</numerusform>
            <numerusform>Of {name}, {count} images were in the queue already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new in {name}: {count} images are in the queue already</source>
        <translation>
            <numerusform>Nothing new in {name}: {count} image is in the queue already</numerusform>
            <numerusform>Nothing new in {name}: {count} images are in the queue already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No images in {name}: {count} other files left out</source>
        <translation>
            <numerusform>No images in {name}: {count} other file left out</numerusform>
            <numerusform>No images in {name}: {count} other files left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} will miss their deadline</source>
        <translation>
            <numerusform>{count} will miss its deadline</numerusform>
            <numerusform>{count} will miss their deadline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That was {time} ago; these are late</source>
        <translation>
            <numerusform>That was {time} ago; this image is late</numerusform>
            <numerusform>That was {time} ago; these are late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>level of {count} images</source>
        <translation>
            <numerusform>level of {count} image</numerusform>
            <numerusform>level of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recipe of {count} images</source>
        <translation>
            <numerusform>recipe of {count} image</numerusform>
            <numerusform>recipe of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>place of {count} images</source>
        <translation>
            <numerusform>place of {count} image</numerusform>
            <numerusform>place of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>order of {count} images</source>
        <translation>
            <numerusform>order of {count} image</numerusform>
            <numerusform>order of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hold of {count} images</source>
        <translation>
            <numerusform>hold of {count} image</numerusform>
            <numerusform>hold of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>release of {count} images</source>
        <translation>
            <numerusform>release of {count} image</numerusform>
            <numerusform>release of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of {count} images</source>
        <translation>
            <numerusform>removal of {count} image</numerusform>
            <numerusform>removal of {count} images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed {count} images.</source>
        <translation>
            <numerusform>Removed {count} image.</numerusform>
            <numerusform>Removed {count} images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cleared {count} delivered from the list.</source>
        <translation>
            <numerusform>Cleared {count} delivered from the list.</numerusform>
            <numerusform>Cleared {count} delivered from the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadline of {count} images</source>
        <translation>
            <numerusform>deadline of {count} image</numerusform>
            <numerusform>deadline of {count} images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message numerus="yes">
        <source>Copied {count} lines</source>
        <translation>
            <numerusform>Copied {count} line</numerusform>
            <numerusform>Copied {count} lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>{count} items</source>
        <translation>
            <numerusform>{count} item</numerusform>
            <numerusform>{count} items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>Saved {count} rules; they count for what is added from now on</source>
        <translation>
            <numerusform>Saved {count} rule; it counts for what is added from now on</numerusform>
            <numerusform>Saved {count} rules; they count for what is added from now on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message numerus="yes">
        <source>{count} late</source>
        <translation>
            <numerusform>{count} late</numerusform>
            <numerusform>{count} late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} at risk</source>
        <translation>
            <numerusform>{count} at risk</numerusform>
            <numerusform>{count} at risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <translation>
            <numerusform>and {count} more</numerusform>
            <numerusform>and {count} more</numerusform>
        </translation>
    </message>
</context>
</TS>
