<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronise…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change of the data back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the data again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table&apos;s rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this view as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a copied view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the panels as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About OneMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report of this period…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identify: what lies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub annotations out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last annotation back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a distance of the selection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to the middle of the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a coordinate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider upright or lying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in numbers instead of %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With another period…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With another moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two basemaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols and classes of the layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A community on one page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place candidates of a what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is served, and where to build…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own indicators…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card as a page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tickets for Open311…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket at the middle of the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies for companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook of school places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put two records side by side…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other one to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many to choose from: narrow them by an area or condition first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind spots of the patrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a company could settle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket about the record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows of the delivery…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and supervision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Basis changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not placed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (recorded: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (today: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardRules</name>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Batch %1 was taken back (batch %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.%2: %3 rows with odd characters (%4), first “%5”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 can be taken back: %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 changed %2 rows; later batches built on %3 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting %1, changed by batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset %1 and its fields, used by batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, changed by batch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 was taken back (batch %2) except %3 rows that later batches built on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache had that version already; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment “%1”: another file has that name here; it stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Derived</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pain points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits in a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies entitled, not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough items met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children of the stage&apos;s age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places of the school</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases in twelve months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones flown through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed on today&apos;s communities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duty</name>
    <message>
        <source>Will be overdue by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hexagon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spring Festival shift</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DutyNumbers</name>
    <message>
        <source>(nobody)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervised · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the overdue tickets of this holder those that are under supervision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overdue tickets of this holder: the longest time over the limit, in hours of the limit, and the stage where most of them are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets accepted in the last seven days that came as far as this stage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets in this stage that are not closed and whose deadline is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets in this stage that are not closed and will soon be overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets in this stage that are not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets whose deadline comes before %1: overdue then if nothing is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets that were given a card by the rules of the clock from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlines that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets whose stored deadline is another one than their limit and the calendar give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotspot · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat place · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets of the last 7 days in a cell or community with far more than the 12 weeks before let expect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets of one sub-class at one place, the last of them in the last 7 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The program made a mistake. Please report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not understood: %1. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not exist. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Choose a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read or write %1. Ask its owner for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is empty. Ask the sender for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is larger than the limit of %2. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a plain file. Only files on this machine are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is named as %2 but its content is %3. Ask the sender for the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is damaged or incomplete: %2. Nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 was refused for safety: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of %1 is not valid %2 (%3). Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate system “%1” is not known. Give EPSG:n, GCJ02 or BD09.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe %1 is wrong: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The declaration %1 is wrong at %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “%1” is wrong: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no dataset “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset %1 has no field “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no indicator “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache %1 is damaged: %2. Rebuild it from the centre or from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache %1 was written by a newer program (format %2, this one reads up to %3). Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing the cache %1. Close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache %1 can only be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the cache %1 failed; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed in %1. Free some room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 cannot be undone: batch %2 changed the same rows later. Undo that one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package %1 was refused: %2. Nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature of %1 does not hold: %2. Nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was issued with the key %2, which is not trusted here. Ask the data centre and trust it with “keys trust”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 offers version %2, but version %3 was already taken. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 failed in the sandbox; the file is probably damaged. Nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds and was stopped. Nothing of it was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files from outside cannot be read because the sandbox does not start here: %1. Install bubblewrap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to open a window on. Use “render” to get a picture, or run under Xvfb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format of %1 is not known. Readable are CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML and OSM PBF, and as basemaps MBTiles, PMTiles, GeoPackage and GeoTIFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes of the layer “%1” that break the rules (crossing outlines and the like): %2. They are drawn repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 cannot be reached. Check the network; what came earlier is still shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server %1 does not give it (%2). Check its address and the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role “%2” may not change these data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figure of the year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A DXF drawing holds shapes and the names of points only, no other field; polygons are their outlines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its coordinates are metres of the Gauss–Krüger or UTM zone of the first shape; the file cannot say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of fields are cut to ten bytes (%1); the whole names stand in a file beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times become text: a Shapefile has days only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell holds 254 bytes at most; a longer one stops the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days and times become text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates are WGS 84, the same as CGCS2000 within a metre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no registered coordinate system: the file will not say which it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A character that GBK lacks, such as 𬒔, stops the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that GBK lacks, such as 𬒔, are written as GB 18030; old programs show them wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected P or ( after in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected , or )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a value, not a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected P.from, P.until, P.days or P.elapsed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circle of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeoReport</name>
    <message>
        <source>There are no tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tickets for Open311</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets saved: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with class codes of GB/T 30428.2, to be verified, as gbt_code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1: %2 rows read, %3 taken (%4 new, %5 changed, %6 the same, %7 removed), %8 set aside. Batch %9.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>Yes</source>
        <extracomment>code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <extracomment>resources/schema/base_green.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>resources/schema/base_building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>resources/schema/base_building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roads</source>
        <extracomment>resources/schema/base_road.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <extracomment>resources/schema/base_road.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water</source>
        <extracomment>resources/schema/base_water.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building no.</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross floor area</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m²</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leasable area</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leased area</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floors</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax year</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yuan</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local tax</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of the year before</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro station</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to metro</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>m</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings by year</source>
        <extracomment>resources/schema/building_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>resources/schema/building_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of 100 million yuan or more</source>
        <extracomment>resources/schema/building_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial carriers</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier no.</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <extracomment>resources/schema/carrier.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-in spots</source>
        <extracomment>resources/schema/checkin_spot.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot no.</source>
        <extracomment>resources/schema/checkin_spot.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits a month</source>
        <extracomment>resources/schema/checkin_spot.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code lists</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent code</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid to</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be verified</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>resources/schema/code.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic outline</source>
        <extracomment>resources/schema/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments</source>
        <extracomment>resources/schema/department.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent</source>
        <extracomment>resources/schema/department.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Districts</source>
        <extracomment>resources/schema/district.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone docks</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dock no.</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>resources/schema/drone_dock.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone findings</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding no.</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight no.</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground check</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rectified</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-flown</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone flights</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mission no.</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot</source>
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone missions</source>
        <extracomment>resources/schema/drone_mission.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <extracomment>resources/schema/drone_mission.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprises</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise no.</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating address</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered address</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered here</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry code</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above designated size</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-tech</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialised and sophisticated</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economy</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry chain</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain segment</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered capital</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Founded</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event no.</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English title</source>
        <extracomment>resources/schema/event_marker.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit grids</source>
        <extracomment>resources/schema/grid.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro lines</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line no.</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <extracomment>resources/schema/metro_line.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro stations</source>
        <extracomment>resources/schema/metro_station.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station no.</source>
        <extracomment>resources/schema/metro_station.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parks</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park no.</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green area</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toilets</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courts</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playgrounds</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking places</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barrier-free</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service station</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upkeep</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors a year</source>
        <extracomment>resources/schema/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure no.</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published value</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>resources/schema/published_figure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School code</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run by</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School year</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-time teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior professors</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-grade teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second-grade teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrated teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone teachers, province</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone teachers, city</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone teachers, district</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers above the required degree</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE and art teachers</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching rooms</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sports grounds</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multimedia rooms</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Honours</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools by year</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 1</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 2</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 3</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 4</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 5</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 6</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 7</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 8</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade 9</source>
        <extracomment>resources/schema/school_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service reforms</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure no.</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service points</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point no.</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals</source>
        <extracomment>resources/schema/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service figures by month</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <extracomment>resources/schema/school_limit.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talent teams</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team no.</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <extracomment>resources/schema/talent_team.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discovery</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-class</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class code</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporter</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urgent</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead department</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-departments</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit unit</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatched</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign limit</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact limit</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposed</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visited</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extensions</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urges</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side state</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close reason</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source system</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket traces</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work time</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buildings</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office buildings in the data.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings whose companies paid at least 100 million yuan of tax in the tax year.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings of 100 million yuan, year before</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings whose companies paid at least 100 million yuan of tax in the year before the tax year.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax paid by the companies in the buildings in the tax year.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of buildings of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax paid in the tax year by the companies in buildings of at least 100 million yuan.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax share of buildings of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the buildings&apos; tax that is paid in buildings of at least 100 million yuan.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax growth</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the buildings&apos; tax against the year before, over buildings with both years.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area per building of 100 million yuan</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km²</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the city divided by the number of buildings of at least 100 million yuan.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floor area</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross floor area of the buildings.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax per m²</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yuan/m²</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of the tax year divided by gross floor area, over buildings with both.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacancy</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leasable area that is not leased, as a share of leasable area.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant area</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leasable area that is not leased.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parks and hubs</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sites</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industrial parks, incubators, markets and complexes in the data.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>communities</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities in the data.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents of the communities.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population as named by the workspace; sources differ.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the communities.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents per km²</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people/km²</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents divided by area.</source>
        <extracomment>resources/kpis/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flights</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights begun in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight hours</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight time of the flights begun in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight distance</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance flown by the flights begun in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tasks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missions planned for the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes per flight</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight time divided by flights.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance per flight</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance divided by flights.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone docks in the data.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the period&apos;s findings checked on the ground that were confirmed.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed findings</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the period&apos;s confirmed findings that are closed at the as-of moment.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to close</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time from finding to closing of the findings closed in the period.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flown again</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the period&apos;s confirmed findings that were flown over again by the as-of moment.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <extracomment>resources/schema/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companies</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business, without those moved away, revoked or deregistered.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies above the statistical threshold</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business above the threshold of the statistics.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business that are headquarters.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-tech companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business recognised as high-tech.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialised and innovative companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business recognised as specialised and innovative.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the companies in business that are registered here.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff of the companies in business.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of the companies in business.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of fewer than three companies are confidential.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teams</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talent teams in the data.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popular spots</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>places</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popular spots in the data.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parks</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parks and green areas in the data.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public parks</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parks of classes G11 to G14.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park area</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the parks and green areas in the data.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public park area</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the parks of classes G11 to G14.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public park area per person</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the parks of classes G11 to G14 divided by residents.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green share</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green area as a share of park area, over parks with both.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>toilets</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toilets in the parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sports courts</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>courts</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sports courts in the parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities per 1,000 people</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per 1,000 people</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barrier-free parks</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the parks with a known state that are barrier-free.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schools</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools that are open.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned schools</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools that are planned.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils of the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-time teachers of the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places for pupils in the open schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils per teacher</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils divided by full-time teachers.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-time teachers only; staff is another denominator.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils per member of staff</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils divided by all staff, the measure of the staffing standard.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class size</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils divided by classes.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools with large classes</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open schools with 56 pupils or more per class on average.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average of the school; single classes are not in the data.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places taken</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils as a share of places.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools above capacity</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open schools with more pupils than places.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior titles</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full-time teachers with a senior or professorial title, as a share of full-time teachers.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone teachers per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone teachers of province, city and district for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers above the required degree per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers with a higher degree than required for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PE and art teachers per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers of physical education and art for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching area per pupil</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching area divided by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sports area per pupil</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sports area divided by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment per pupil</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of teaching equipment divided by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multimedia rooms per 100 pupils</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multimedia rooms for every 100 pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by the street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases accepted at street level in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and community levels are two series that are never added or subtracted.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases accepted at community level in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that people did themselves at terminals in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries and prints are counted, too: another scope than accepted cases.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the citizen windows</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service cases done at citizen windows, as a share of all self-service cases.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terminals</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases per terminal and day</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tickets</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets accepted in the period, without tests and revoked ones.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw count: tickets merged into another one are counted, too.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, merged ones once</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets accepted in the period that are not merged into another one, without tests and revoked ones.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filing rate</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets reported in the period that were filed by the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late filings change past months: read it with its as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on time</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets whose sign limit fell in the period that were signed by then.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets whose limit is not reached yet are in neither number.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response rate</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets whose contact limit fell in the period where the reporter was contacted by then.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is the one stored with the ticket, by source.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets whose deadline fell in the period and is reached; early closings count in the period of their deadline.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time + late closed + late open = due.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on time</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due tickets that were disposed by their deadline.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done late</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due tickets that were disposed after their deadline, by the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due and still open</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due tickets that are not disposed at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the due tickets that were disposed by their deadline.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the period of the deadline, not of acceptance.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets past their deadline that are not disposed at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A state at the as-of moment: the period does not matter.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets visited in the period that the reporter calls resolved, among clear answers.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers &quot;not certain&quot; are left out.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution not certain</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets visited in the period whose reporter was not certain.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfied</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets visited in the period that the reporter gave 4 or 5 of 5, among valid marks.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfied or fairly satisfied</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets visited in the period that the reporter gave 3 to 5 of 5, among valid marks.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another measure than &quot;Satisfied&quot;: mark 3 counts.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit coverage</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets closed in the period whose reporter was visited and gave a valid mark.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets disposed in the period that had to be done again.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets dispatched in the period that were sent back at least once.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatched right</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the tickets dispatched in the period that were never sent back.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back three times or more</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets dispatched in the period that were sent back at least three times.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling time, mean</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean time from dispatch to disposal of the tickets disposed in the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling time, median</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median time from dispatch to disposal of the tickets disposed in the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling time, 90 %</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from dispatch to disposal that 90 % of the tickets disposed in the period did not exceed.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the accepted tickets against the comparison period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A running period is compared with the same elapsed days; without a base there is no value.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by ourselves</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the accepted tickets that staff or sensors found.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per 10,000 people</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per 10k people</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted tickets for every 10,000 residents.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow and red cards</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets that are overdue, or have at most 20 % of their limit or 4 hours left, at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow cards</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets with at most 20 % of their limit or 4 hours left at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red cards</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be supervised</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets that are overdue by more than their whole limit, or were urged at least twice.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets accepted and not disposed at the as-of moment.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets disposed in the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boundary</source>
        <extracomment>resources/layers/areas.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Land</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Streets</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Railways</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main roads</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach of docks</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuted</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings, marked</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies by community</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings by tax</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies, grouped</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils by community</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park area per person</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comprehensive park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pocket park</source>
        <extracomment>resources/layers/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service places</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets by community</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets, one by one</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tickets, one by one</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density of tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>500 m around stations</source>
        <extracomment>resources/layers/transport.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>800 m around stations</source>
        <extracomment>resources/layers/transport.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights by scene</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend by month</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings by ground check</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings by community</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax by community</source>
        <extracomment>resources/themes/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies by industry</source>
        <extracomment>resources/themes/companies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four economies</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies by chain</source>
        <extracomment>resources/themes/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools by stage</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places taken by school</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils by owner</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking of communities</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area by class</source>
        <extracomment>resources/themes/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parks by community</source>
        <extracomment>resources/themes/parks.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service by machine</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places by kind</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by community</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and closed by state of the clock</source>
        <extracomment>resources/themes/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue by department</source>
        <extracomment>resources/themes/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time by department</source>
        <extracomment>resources/themes/overview.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-classes</source>
        <extracomment>resources/themes/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{building_id} · {grade} · {community_code}</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax by year</source>
        <extracomment>resources/cards/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {code}</source>
        <extracomment>resources/cards/community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{finding_id}</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scene} · {evidence} · {community_code}</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{flight_id}</source>
        <extracomment>resources/cards/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scene} · {community_code}</source>
        <extracomment>resources/cards/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{uscc} · {industry} · {scale} · {community_code}</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{class} · {community_code} · {address}</source>
        <extracomment>resources/cards/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities</source>
        <extracomment>resources/cards/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{run_by} · {stage} · {community_code}</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers by title</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backbone teachers</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils by year</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features and honours</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {community_code}</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}</source>
        <extracomment>resources/cards/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticket_no} · {source_channel} · {class_big} · {class_small} · {community_code}</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full trace</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <extracomment>resources/cards/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City operation report</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main indicators</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets by month</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top classes</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities by on-time rate</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments by tickets</source>
        <extracomment>resources/reports/monthly.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <extracomment>resources/layers/areas.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base map</source>
        <extracomment>resources/layers/base.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drones</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <extracomment>resources/layers/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>resources/layers/transport.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets accepted</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings of the base map</source>
        <extracomment>resources/schema/base_building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant office space</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Titles of teachers</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior and above</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First grade</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second grade</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrated</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places by community</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets in hexagons</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density of overdue tickets</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets by source</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tianditu streets</source>
        <extracomment>resources/basemaps/online.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of the service is needed; its terms hold.</source>
        <extracomment>resources/basemaps/online.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tianditu imagery</source>
        <extracomment>resources/basemaps/online.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data agreements</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Openness</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <extracomment>resources/schema/data_delivery.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work calendar</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of day</source>
        <extracomment>resources/schema/calendar_day.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office hours</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office hours no.</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the week</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <extracomment>resources/schema/office_hours.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential blocks</source>
        <extracomment>resources/schema/residential_block.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block no.</source>
        <extracomment>resources/schema/residential_block.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential land in the range of docks</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residential land within the range of the drone docks.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are spread evenly over each residential block; distances are straight lines (resources/coverage).</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies founded in the period.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residential land near a park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residential land within the service rings of public parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People near a park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residents within the service rings of public parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People far from every park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents outside of the service rings of all public parks.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greening tickets per hectare of park</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per ha</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets about greening accepted in the period for every hectare of park.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near a primary school</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residents within 500 m of a primary school.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near a junior school</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residents within 1,000 m of a junior secondary school.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People within a walk of 15 minutes</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residents within 1,000 m of a service hall, community centre or 24 h zone.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near a service point</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of residents within 1,000 m of a service hall, community centre or 24 h zone.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals per 10,000 people</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per 10,000 people</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service terminals for every 10,000 residents.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates once</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets accepted in the period, of those about one matter only the first, without tests and revoked ones.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One matter: the same sub-class within 50 m and 72 hours; at the same address within 300 m and 72 hours; of the same reporter within 100 m and 7 days.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the accepted tickets with which a reporter came again for the same sub-class and place after an earlier one was closed.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same reporter and sub-class, at most 100 m away, at most 30 days after the closing.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work h</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work hours by the office hours of the lead department, holidays left out, without suspension; whatever the kind of the limit. Open tickets are left out and counted as in hand.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets dispatched and not disposed at the as-of moment: their handling time is not known yet.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in the limit&apos;s own kind of time by the work calendar; suspended tickets have none.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community on one page</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and land</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone and services</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot issues</source>
        <extracomment>resources/reports/page_community.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department on one page</source>
        <extracomment>resources/reports/page_department.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>500 m round parks of 5,000 m² or more, 300 m round those of 400 to 5,000 m², in a straight line from the boundary (assessment of national garden cities, to be verified).</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary schools</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>500 m in a straight line from the school (GB 50180-2018, to be verified); planned schools serve nobody yet.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Junior secondary schools</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 m in a straight line from the school (GB 50180-2018, to be verified); planned schools serve nobody yet.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of indicators</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite indicator</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>resources/schema/indicator_weight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions on tickets</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage before</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage after</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data version</source>
        <extracomment>resources/schema/ticket_event.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three rates together</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted mean of the rates of response, resolution and satisfaction.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of dataset indicator_weight that hold on the last day; without rows there, those shipped, which are a placeholder. Where one of the rates has no value there is none.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotspots</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hexagons of the map and communities where the last seven days brought at least 5 tickets and significantly more than expected, (O − E) ÷ √E ≥ 3.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E: mean of the 12 weeks before, times a season factor from the same weeks of last year. The seven days end at the as-of moment, or with the period.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty chief</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyst or planner</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data staff</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling unit</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatch</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urge</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervise</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruct</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group or part duplicates</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what is not yet sent</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the data</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the centre</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City leader</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain point no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain point</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First answer</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy no.</source>
        <extracomment>resources/schema/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company visits</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit no.</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>resources/schema/company_visit.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications from</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications until</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>resources/schema/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy payments</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim no.</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved amount</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid on</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid amount</source>
        <extracomment>resources/schema/policy_claim.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points raised</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pain points</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hampers companies, as raised in the period by company line, own desk, task force, company day or visit.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open pain points</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points raised and not done at the as-of moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue pain points</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points past the promised moment that are not done at the as-of moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points done</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the pain points raised in the period that are done at the as-of moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those raised lately have had little time; an earlier period says more.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points on time</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the pain points promised for the period that were done by the promised moment.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours to the first answer, mean</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean work hours from raising to the first answer, over pain points raised in the period and answered.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work hours of the department by the work calendar.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies satisfied</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the companies asked after a pain point was done that gave 4 or 5 of 5.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies paid</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money paid to companies, of the money that was approved in the period.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entitled, not applied</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open policies whose rule a company meets and for which it has not applied, over all companies.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules are evaluated on this workstation over the companies&apos; own fields, as of the data&apos;s date.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies entitled, not applied</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies that meet the rule of at least one open policy for which they have not applied.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies visited</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the companies above the statistical threshold that were visited in the year up to the data&apos;s date.</source>
        <extracomment>resources/kpis/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points by community</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company service</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies visited in the year</source>
        <extracomment>resources/layers/company.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points by category</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points by industry</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pain points by department</source>
        <extracomment>resources/themes/company_service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{issue_no} · {category} · {channel} · {community_code}</source>
        <extracomment>resources/cards/company_issue.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{policy_id} · {level} · {lead_dept}</source>
        <extracomment>resources/cards/policy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holders</source>
        <extracomment>resources/boards/duty.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <extracomment>resources/boards/duty.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked cases</source>
        <extracomment>resources/layers/tickets.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <extracomment>resources/schema/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children by year of birth</source>
        <extracomment>resources/schema/population_cohort.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of birth</source>
        <extracomment>resources/schema/population_cohort.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <extracomment>resources/schema/population_cohort.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits for schools</source>
        <extracomment>resources/schema/school_limit.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at once</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax per mu of floor area</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yuan/mu</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax of the tax year divided by gross floor area in mu, over buildings with both.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants registered here</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the companies in business that sit in a building of the data and are registered here.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies closed</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies deregistered or revoked in the period.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the day of deregistration; those moved away are not counted.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net new companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies founded in the period less those deregistered or revoked in it.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those moved in or away are not counted.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location quotient, staff</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the chosen industries in the staff here, divided by their share in the staff of the whole city.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location quotient, companies</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the chosen industries in the companies here, divided by their share in the companies of the whole city.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness of chains</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments of the industry chains that have a company in business, as a share of all segments of the city&apos;s chains.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments by the code list; chains that occur in the city.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open primary and junior schools that meet at least six of the seven items of balanced education.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the open primary and junior schools that meet at least six of the seven items of balanced education.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items met, mean</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean number of the seven items of balanced education that an open primary or junior school meets.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools short of staff</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open schools with more pupils per member of staff than the staffing standard of their stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools above the class size</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open primary and junior schools with more pupils per class on average than the limit of their stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: Teachers above the required degree</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of this item per pupil among the primary schools, weighted by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: Backbone teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: PE and art teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: Teaching area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: Sports area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: Equipment</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, primary: Multimedia rooms</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: Teachers above the required degree</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of this item per pupil among the junior schools, weighted by pupils.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: Backbone teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: PE and art teachers</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: Teaching area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: Sports area</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: Equipment</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation, junior: Multimedia rooms</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items by mail</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items whose papers are sent home free of charge.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items met of the standard</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items met by school</source>
        <extracomment>resources/themes/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced education</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of all schools</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation among primary schools</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation among junior schools</source>
        <extracomment>resources/reports/schools.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Primary</source>
        <extracomment>resources/planning/places.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Junior secondary</source>
        <extracomment>resources/planning/places.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image before</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image after</source>
        <extracomment>resources/schema/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone images</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image no.</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight height</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground resolution</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cm</source>
        <extracomment>resources/schema/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patrol coverage</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the duty area that was photographed at least once in the last 30 days.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty area = all communities. What several images show counts once; older images are stale.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footprints by age</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 7 days</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 to 14 days</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14 to 30 days</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days and more: stale</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the last look</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind spots of the patrol</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patrol coverage by community</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket&apos;s trace</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed loop</source>
        <extracomment>resources/cards/drone_finding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{media_id}</source>
        <extracomment>resources/cards/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {scene} · {community_code}</source>
        <extracomment>resources/cards/drone_media.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on patrol</source>
        <extracomment>resources/patrol/rules.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks on the ground</source>
        <extracomment>resources/patrol/rules.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City standard (to be verified): 19 in primary, 13.5 in junior, 12.5 in senior schools.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 1.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 4.2 primary, 5.3 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 0.9.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 4.5 primary, 5.8 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 7.5 primary, 10.2 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 2,000 primary, 2,500 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of balanced schools (to be verified): 2.3 primary, 2.4 junior.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of dataset school_limit, else those shipped (to be verified). Schools of several stages: limits weighed by the years of each stage. What is not known is not met.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits of dataset school_limit, else those shipped (to be verified).</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All staff, not teachers alone. 19 in primary, 13.5 in junior, 12.5 in senior schools (to be verified); schools of several stages by the years of each.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>45 in primary, 50 in junior schools (to be verified); schools of several stages by the years of each. Single classes are not in the data.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit 0.50 (to be verified). Schools of several stages are left out: their figures are not split by stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit 0.45 (to be verified). Schools of several stages are left out: their figures are not split by stage.</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment of balanced compulsory education, 2017 (to be verified); staffing standard of cities, 2014 (to be verified); class size 45 and 50 (to be verified). Schools of several stages: limits weighed by the years of each stage.</source>
        <extracomment>resources/standards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching and other staff</source>
        <extracomment>resources/schema/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schools up to standard</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to standard</source>
        <extracomment>resources/kpis/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over what the centre published</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flight zones</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone no.</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest height above ground</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <extracomment>resources/schema/flight_zone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>River patrol</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forest patrol</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}</source>
        <extracomment>resources/cards/flight_zone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain links</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link no.</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment of the supplier</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment of the customer</source>
        <extracomment>resources/schema/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain companies</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upstream</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midstream</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downstream</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chain}</source>
        <extracomment>resources/cards/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{from_segment} · {to_segment}</source>
        <extracomment>resources/cards/chain_link.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data deliveries</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery no.</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provided by</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows received</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows passed</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows changed</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows refused</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the recorded batches</source>
        <extracomment>resources/schema/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data coverage</source>
        <extracomment>resources/schema/data_coverage.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>resources/schema/data_coverage.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest entry</source>
        <extracomment>resources/schema/data_coverage.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data holdings</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments concerned</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that must be filled</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of them filled</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has positions</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows located</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries received</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last delivery</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freshness</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <extracomment>resources/schema/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets delivered</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the datasets that a department has committed itself to provide that are here with at least one row.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As kept last (“Keep these figures” on the page on the quality of the data).</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries on time</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the deliveries due in the period, by the end of their day, that had come by then.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due is the last day of each agreed period (day, week from Monday, month, quarter, year). A delivery is for the period in which it comes; of several the first may be the late one of the period before.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that must be filled and are, over all rows of all datasets.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key fields and fields marked as required. As kept last (“Keep these figures” on the page on the quality of the data).</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rows passed</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the deliveries received in the period that passed the checks, or were mended since.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries of which the number of rows is known.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rows located</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that have a position, of the rows of all datasets that have positions.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets shared</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all datasets that two departments or more use.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A department that provides a dataset uses it, too. Counted are all datasets that are here or were agreed, but not the three that tell of the data themselves.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>datasets</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets that are here or were agreed.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted are all datasets that are here or were agreed, but not the three that tell of the data themselves.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale datasets</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets into which nothing has come, and in which nothing has changed, for 100 days or more.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score, mean</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean score of the datasets: the mean of completeness, rows passed, rows located and freshness, as far as they apply.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries received in the period.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries late</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries due in the period that came after their day.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries missing</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries due in the period that have not come.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the deliveries received in the period that were refused and not mended since.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provided or used</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreements</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements of departments to provide or to use a dataset.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean age</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since the newest entry of a dataset in the area, mean over the datasets that have rows there.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rows&apos; own date; of datasets without one, by their last delivery. Choose a dataset to see its age alone.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows by area</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that name an area, over all datasets.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a dataset to see its coverage alone.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets by area</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of datasets and communities with at least one row: of one community, the datasets that have rows there.</source>
        <extracomment>resources/kpis/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age and coverage by community</source>
        <extracomment>resources/layers/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries on time by month</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries on time by department</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets by department</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows refused by dataset</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets by freshness</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets by openness</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the newest entry by dataset</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dataset}</source>
        <extracomment>resources/cards/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{arrival_id} · {department}</source>
        <extracomment>resources/cards/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lineage</source>
        <extracomment>resources/cards/data_arrival.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{department} · {legal_class} · {frequency} · {lamp}</source>
        <extracomment>resources/cards/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <extracomment>resources/cards/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries: due – received · rows · refused · file</source>
        <extracomment>resources/cards/data_holding.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main economy, as tagged</source>
        <extracomment>resources/themes/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headquarters economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head offices</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies that are headquarters, by their mark or their economy, and the buildings in which one of them sits.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings that pay at least 10 million yuan of tax in the year that the data have, and the companies that sit in them. The limit is to be confirmed.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies and buildings within 500 m of a metro station in a straight line, of a building from its middle; trams are left out. The limit is to be confirmed.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform economy</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies of the internet platforms (GB/T 4754-2017, 6431 to 6439) or tagged as platforms, and the buildings in which one of them sits.</source>
        <extracomment>resources/lenses/economies.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of communities</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former code</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former name</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former English name</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force from</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the former community</source>
        <extracomment>resources/schema/area_change.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of enterprises</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence no.</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <extracomment>resources/schema/enterprise_licence.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprises by year</source>
        <extracomment>resources/schema/enterprise_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School catchments</source>
        <extracomment>resources/schema/school_catchment.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment year</source>
        <extracomment>resources/schema/school_catchment.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schematic</source>
        <extracomment>resources/schema/school_catchment.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases of the street hall in the year</source>
        <extracomment>resources/schema/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the special channel</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the window for companies</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax year: the last one with figures up to the end of the period.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mu = 666.67 m². By floor area: the land of the buildings is not in the data. Tax year: the last one with figures up to the end of the period.</source>
        <extracomment>resources/kpis/building.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children of 0 to 14</source>
        <extracomment>resources/kpis/children.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children who turn 0 to 14 in the year of the moment looked at.</source>
        <extracomment>resources/kpis/children.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the year of birth.</source>
        <extracomment>resources/kpis/children.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights through restricted zones</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights begun in the period that went through a zone without flying, or through one with limited flying and not known to be below its limit.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones in force on the day of the flight (table of flight zones). The path counts; of flights without one the footprints of their images. Height = of the highest image.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missions through restricted zones</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missions planned for the period, flown or not, whose route goes through a zone without or with limited flying.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zones in force on the planned day (table of flight zones). A route says no height, so each limited zone is named.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are spread evenly over each residential block; distances are straight lines (resources/coverage). Docks under maintenance do not count.</source>
        <extracomment>resources/kpis/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of the end of the period, or of the moment looked at where that is earlier; what is known of a company is of today.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By their mark or their economy, as the headquarters economy is told; as of the end of the period, or of the moment looked at where that is earlier; what is known of a company is of today.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By staff of companies in business. Above 1: more at home here than in the city. It needs a chosen industry; without an area it is 1.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By number of companies in business. Above 1: more at home here than in the city. It needs a chosen industry; without an area it is 1.</source>
        <extracomment>resources/kpis/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toilets, courts, playgrounds, car parks, barrier-free access and service stations of parks, for every 1,000 residents.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A park&apos;s parking places are one car park. Population as named by the workspace; sources differ.</source>
        <extracomment>resources/kpis/park.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reforms in force</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reforms</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service reforms, special channels and windows that have begun.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One without a starting day counts.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases of a reform</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases of the street hall that a reform served in the year; of several reforms their mean.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case can be served by several reforms: they are never added.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special channel</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that the street hall took by the special channel in the period: for old and disabled people, pregnant women, soldiers, people from Hong Kong, Macao and Taiwan, and foreigners.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window for companies</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases taken at the window for companies of the street hall in the period.</source>
        <extracomment>resources/kpis/reform.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service terminals of places that are open.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places open by the moment; those without an opening day count.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service cases divided by terminals and by the days of the period up to the moment.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terminals of places opened by then; a place without an opening day counts.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halls, centres, zones and terminals that are open.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed, street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases of street level whose papers were sent by mail in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed, community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases of community level whose papers were sent by mail in the period.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases done online, as a share of those accepted at street level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases done online, as a share of those accepted at community level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at once, street hall</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases decided while people waited, as a share of those done at street level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done at once, community centres</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases decided while people waited, as a share of those done at community level that say so.</source>
        <extracomment>resources/kpis/service.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution to the growth</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each source, area or class adds to the growth of the accepted tickets, in points; together they are the growth.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base: all accepted tickets of the year before. In one number it is the growth; split it by “Why did it change?”.</source>
        <extracomment>resources/kpis/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a zone without flying</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the limit of a zone</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a limited zone, height not known</source>
        <extracomment>resources/layers/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings a fifth vacant</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 % or more vacant</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carriers a fifth vacant</source>
        <extracomment>resources/layers/economy.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catchments of primary schools</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catchments of junior schools</source>
        <extracomment>resources/layers/education.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <extracomment>resources/layers/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets and departments</source>
        <extracomment>resources/themes/data.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights by flight zones</source>
        <extracomment>resources/themes/drone.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases by reform</source>
        <extracomment>resources/themes/services.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mission_id} · {scene} · {community_code}</source>
        <extracomment>resources/cards/drone_mission.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flights by day</source>
        <extracomment>resources/cards/drone_mission.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by year</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>resources/cards/enterprise.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catchment</source>
        <extracomment>resources/cards/school.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage} · {year} · {community_code}</source>
        <extracomment>resources/cards/school_catchment.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {started}</source>
        <extracomment>resources/cards/service_measure.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by month</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by item</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-service by month</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly figures</source>
        <extracomment>resources/cards/service_point.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Economy of buildings</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space and companies</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities by tax</source>
        <extracomment>resources/reports/buildings_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the duty desk</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotspots, repeats, cards</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments by tickets open past their limit</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities by tickets</source>
        <extracomment>resources/reports/daily.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data quality and sharing</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality and sharing</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Departments by deliveries on time</source>
        <extracomment>resources/reports/data_month.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone patrols of the week</source>
        <extracomment>resources/reports/drone_week.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities by findings</source>
        <extracomment>resources/reports/drone_week.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public services in figures</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows and communities</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reforms</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by item, street hall</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities by accepted cases</source>
        <extracomment>resources/reports/services_year.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range of each dock in a straight line; docks without one count 3,000 m. Docks under maintenance serve nothing.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 m in a straight line, a walk of about 15 minutes (GB 50180-2018, to be verified). Places that are not yet open serve nobody.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>500 m in a straight line round every place with a terminal that is open.</source>
        <extracomment>resources/coverage/kinds.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that are open at the moment looked at (“As of” in the bar above), and the figures of these places. Public holidays and make-up work days are those of the work calendar. Where the opening hours are not written or cannot be read, a place counts neither as open nor as closed.</source>
        <extracomment>resources/lenses/opening.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See tax and revenue of one company</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a difference of the published figures</source>
        <extracomment>resources/actions/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late arrival</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records arrived after the figure was published.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restated</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher corrected the records or the figure afterwards.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed figure is rounded more than its tolerance says (about, more than, over).</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different scope</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure counts other areas, times, sources or kinds of records.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different definition</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure follows another formula than the indicator.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the publication</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The published figure is wrong, as its publisher confirmed.</source>
        <extracomment>resources/ledger/reasons.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerSources</name>
    <message>
        <source>Data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1 (change %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>The role “%1” may not explain differences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class limits locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cells of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data, or 0 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few rows (n &lt; %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentage points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets of 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · expected %2 · +%3 σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weeks before are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no date to look from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more complaints than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 days ago · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 complaints in %2 days, %3 in those before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld (fewer than %1 companies)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapExport</name>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data until %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiles of the basemap that are missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureText</name>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>×100 million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>×10,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberMenu</name>
    <message>
        <source>Where this number comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 rows of the numerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its rows of the numerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 rows of the denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its rows of the denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why did it change?…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy number and definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this number rests on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>not known: the opening hours are not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open all the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, for two weeks at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed, opens %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>not yet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>not a signature line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature of %1 does not fit the content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manifest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manifest: not a OneMap package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manifest: format version %1, this program knows %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manifest: %1 is missing or wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the archive cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an archive in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not as large as the manifest says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry is not in the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the manifest names another key than the one that signed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid only until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a line that is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not as many lines as the manifest says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not say its size in its header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has flags 0x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is packed by method %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has extra fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is stored, but its sizes differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacks to more than %1 times its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link, folder or device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder or volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry &quot;%1&quot; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too short for a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short, or something follows the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end record is not that of a plain archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory does not lie where the end record says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory holds more than its entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacks to more than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps another or leaves a gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has two headers that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something lies between the entries and the directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no name or a too long one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has direction marks in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has control characters in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a backslash or drive in its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has an absolute path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>climbs out of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name outside the plain form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an archive in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no package leads on from version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>index: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an index of format version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a package&apos;s name is a path or odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id, sequence or latest version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index is not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line is no JSON object: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a declaration is wrong: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line of %1 does not fit its fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it sets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made from this very cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cache follows another publisher (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leads on from version %1, this cache is at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this cache was published by the key %1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hub holds another cache (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index names another key than the one that signed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hub holds another cache than before (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the file that the signed index names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the versions that the signed index names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an indicator has the id “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the indicator %1 has a text that is too long or holds hidden characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the indicator %1 has a number out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its indicators cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the indicator %1 is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has not as many indicators as the manifest says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the attachment is too long or holds odd characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the attachment leads elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>paid: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>applied, not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entitled, not applied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3 are asked for: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known · limit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 · limit %2 · met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ %1 · limit %2 · not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of work time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (of a kind that is not opened from here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (address)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (no file of it here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (outside of the attachments)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the source says %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who held it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ not a move of the workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From report to closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the source has it: extended, and its trace does not say by how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known while it is suspended: its trace does not say since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the source has it: suspended, and its trace does not say when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not for this role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit longer by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Column %1 has no name and is called “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” of column %2 occurs twice; it is called “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows hold one cell only; they are taken for a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a header but no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are coordinates that look like metres. Name their coordinate system to place the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names no coordinate system; WGS 84 (EPSG:4326) is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names no coordinate system (.prj); WGS 84 (EPSG:4326) is assumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names no coordinate system; its positions are read as %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names %1; it is read as %2 as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names %1, but its positions look like several systems, told apart by “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names %1, but its positions look like %2 (%3). It is read as it says; if the map shows it shifted, name the system and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”: the coordinate system is unsure; the positions stay as written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”: the positions are read as %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no coordinate system do the positions lie near the city; they stay as written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coordinate system is unsure (%1 points tell something, %2): %3; the positions stay as written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure). It may also be %3: compare the samples and name the encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is neither marked nor UTF-8; its encoding is taken as %1 (%2 % sure).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Shapefile names no encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Shapefile names %1, but its text looks like %2. If names are unreadable, name the encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .cpg names %1, the language byte of the table (0x%2) %3; it is read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records are marked as deleted and left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The binary column “%1” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has %1 sheets (%2); only “%3” is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has %1 layers (%2); only “%3” is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 network links are not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column “%1” belongs to no field of %2 and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no positions; its rows are not on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the code list “%1” is not in the workspace; values of %2 were taken unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the workspace; values of %2 were taken unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows lie at one place (%2, %3; the first is row %4): perhaps the one that stands for an unknown position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows without coordinates were placed: %1 by their address, %2 by their building, %3 in the middle of their community; %4 have no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % sure by %2 points, median residual %3 m, %4 % inside the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % sure by %2 points, median residual %3 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % sure by %2 points, %3 % inside the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % sure by %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 are needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several systems fit about equally well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cells instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell of more than 1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ring that is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text that is not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a member of “features” that is no feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shape of another kind (%1) than the layer&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a point is expected, this is a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line is expected, this is a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a polygon is expected, this is a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no coordinate system is named for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place on earth in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the coordinates are impossible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the position lies outside the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0, 0 stands for no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must have a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its cells has a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipe leaves it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recipe has no value for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the same as row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no coordinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no shape of this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no unified social credit code: its check character does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has not the form that is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not %2 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not %2 or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the code list %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the name of no row of %2; it stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the name of no row of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the workspace already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in an earlier row of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has characters that cannot be right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the code list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong check character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out by the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong number of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coordinate system unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position 0, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>private-use character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>garbled text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged cells make %1 rows one header; they are read as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has merged cells; the value of each is repeated in every row that it covers, in its first column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its %1 rows can be taken (row %2, %3: %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were counted, %2 arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no header row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first row has no column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file changed while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says nothing of itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is opened here and never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text behind the closing quote of a cell that begins here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this part is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its part .%1 is missing; put all parts of the Shapefile into one folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file %1 with unfinished changes lies beside it; close the program that has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a document type (&lt;!DOCTYPE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds neither features nor a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no FeatureCollection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 levels of nesting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the workbook has no sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has computed columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no plain table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without one column of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a column for its key “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields.%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the dataset %1 has no such field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipWhere: the file has no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program bwrap (package bubblewrap) is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 class codes have no line in the cross-walk and stay as they are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows have their class by lines of the cross-walk that are marked “to be verified”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cross-walk has no %1 for “%2”; it stays as the class code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cross-walk has no %1 for “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class without a counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no step that a ticket can begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not follow “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not lead to “%2”, the step that is stored behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Dispatch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Verification and closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs. period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs. year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n &lt; %1, not ranked: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 · as of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page check %1 · computed as on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (n = %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank among all, the better first; n too small is not ranked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars %1, ticks %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>The role was granted to another workstation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workstation follows a centre; only the centre can grant it a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role was granted until %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Symbology</name>
    <message>
        <source>Single symbol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graduated colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas by indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proportional symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hexagons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pie charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural breaks (Jenks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bad when high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good when high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Darken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lighten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age of the last look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blind spots of the patrol</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>This record was changed here and by the publisher; ours was kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground served, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People served, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground served, ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground gained, ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served before, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served after, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground, ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 candidates, which are not in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is reckoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are spread evenly over each of the %1 blocks of &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: rings · hatched: not served · solid: newly served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each alone, by people gained; no costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 of %2 blocks · %3 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks · %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newly served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rings of the candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declarations that were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids that begin with base. are those of the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 work minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 work minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1 · row %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not given: fewer than 3 companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class code of GB/T 30428.2 (to be verified)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pupils now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the school year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no community)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most short: expected pupils less places of open schools in the worst year; planned places are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those who leave the stage before, the share %1 goes on, dealt to the communities as the first grade is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook of school places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School years %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pupils and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is reckoned: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version (batch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortlist of %1 of %2 sites with room to let</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distances in a straight line from the middle of the site; vacant area as the data have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companies in business; LQ = share here / share in the whole city, n = companies it rests on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companies in business here and in the whole city; gap = none here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This area less the kept one; of shares in percentage points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤ %1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 m² vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 m to a metro station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chain: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 of its companies within %2 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant, m²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buildings: leasable less leased area. Carriers: vacant area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacancy, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant area as a share of the leasable area of a building, of the area of a carrier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight line on the ellipsoid from the middle of the site to the nearest station in operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 within %2 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business, in or outside of the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service point, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest service point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LQ by companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location quotient: share of the industry among the companies here, divided by its share in the whole city. Grey: fewer than %1 companies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the companies whose staff is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LQ by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same by staff, of the companies whose staff is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax, yuan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld where it is of fewer than three companies or would tell such a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business of the whole city under the same conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap / %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies in business here / in the whole city; a gap has none here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completeness, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments with at least one company here, of all segments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the children who live there: children of the stage&apos;s ages in each year × %1, the pupils now for each child of these ages now in all communities where these are known. This ratio stands for all who come from elsewhere or go elsewhere, and is taken to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communities of which no children are known are left out of the whole: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By pupils: each grade moves up by one a year in the schools where it is; first grades as on the mean of the last three years. By children it goes where those of all communities with pupils are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk to metro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk to service point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies that the quotients rest on: of this area, or of the industry in the whole city, whichever are fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 work minutes, by the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 work minutes, by the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this code stands twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels of supervision are 1, 2, … in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervision goes by overdue_limits and urges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a higher level must be harder to reach than the one below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a yellow card with remaining_share or remaining_hours is missing, before the red one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a red card with overdue_limits is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a level of supervision is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits run from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>population or area not known for this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only of all, not of a chosen part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is counted in series that are not added: it cannot be taken as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” count different things, which are neither added nor divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is counted in series that are not added: the rows need a condition like %2 = &apos;…&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are two series, which are neither added nor divided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::AboutDialog</name>
    <message>
        <source>About OneMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One map of a city over a local GeoPackage cache. Free software under the GNU General Public Licence, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Qt %1, GDAL, SQLite, QuaZip, OpenSSL, GEOS and PROJ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ActionDialog</name>
    <message>
        <source>At %1, %2. The centre gives it its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As %1. It can be taken back until it is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, kept in the outbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::AppBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneMap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes without data (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes that this workspace has no data for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: import data…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::AttachmentMenu</name>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the place of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file of %1 any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program opens %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::AttributionDialog</name>
    <message>
        <source>Why did it change? %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each part brought to the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data have no field to split them by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare with: choose a period, or one whose period before has rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by its weight, %2 by its own rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution = change of the weight × (mean rate − mean of all) + mean weight × change of the rate; all of them add up to the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution = (now − before) of the part / before of all; all of them add up to the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter on a row filters by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of the chosen part that the number of now counts, in the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BasemapPanel</name>
    <message>
        <source>Take this basemap off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basemap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a basemap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the basemap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key ring on this system: the key holds until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the kept tiles (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the tile server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key for %1. It is kept in the system&apos;s key ring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a tile file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tile files (*.mbtiles *.pmtiles *.gpkg *.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the key of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BasemapService</name>
    <message>
        <source>No basemap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BatchTableModel</name>
    <message>
        <source>Took back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took back a part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BlindSpotDialog</name>
    <message>
        <source>Blind spots of the patrol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show those of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have no date to look from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to %1 · hexagons of %2 m that nobody looked at for %3 days, with %4 complaints at least and %5 more than in the %3 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this city hold nothing to find blind spots by: that takes communities, complaints, and drone images or other looks at the ground.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BoardPanel</name>
    <message>
        <source>Indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click = where a number comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid this year, dashed the year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · click a row = filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line = all together, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here under this filter. Take a condition away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in these data (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● provides · ○ uses · colour = freshness · click = open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BookmarkPanel</name>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this view (Ctrl+Shift+B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::BreaksHistogram</name>
    <message>
        <source>Histogram of %1 values; class limits %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left and Right choose a limit, Up and Down move it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CardLogDialog</name>
    <message>
        <source>Card log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only withdrawn ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket or holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card was given yet, or the tickets are being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cards, newest first · Return opens the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cards, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data no longer have ticket %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CardLogModel</name>
    <message>
        <source>(nobody)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fell due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CardPanel</name>
    <message>
        <source>Full trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps · %2 work minutes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1 · batch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenants floor by floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · row %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 companies · equal parts of a floor, areas are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 not yet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of %2 steps by the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CardRulesDialog</name>
    <message>
        <source>Yellow card: share of the limit that is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow card: time that is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last one away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards and supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are those of a ticket&apos;s limit: work time, or natural time where its unit runs around the clock. One condition is enough. The rules are kept in this workspace; the card log says by which ones a card was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow card when no more is left than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue by more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or urged at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels of supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets that have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level %1: overdue by more than so many limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level %1: urged so often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The yellow card needs a share or hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level %1 needs a condition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1: yellow %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules as shipped hold again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: these rules hold now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::Catalog</name>
    <message>
        <source>it is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ChangesDialog</name>
    <message>
        <source>Changes of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data as it was after this change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every import, synchronisation, edit and undo is listed here and can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No changes yet: import a file or synchronise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What change %1 did: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>~ changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what stands in the way…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later changes built on change %1: nothing was taken back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking change %1 back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 was taken back; that is change %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 was taken back as far as nothing built on it; that is change %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ChipModel</name>
    <message>
        <source>Filter: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CircleTool</name>
    <message>
        <source>Drag from the centre outwards · Shift adds, Alt takes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CompareActions</name>
    <message>
        <source>Compare with a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2020, 2020-Q4, 2020-12, 2020-W23 or 2020-01-15..2020-03-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date such as 2020-12-31: the state at the end of that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basemap on the left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ComparisonService</name>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CompositionModel</name>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CompositionView</name>
    <message>
        <source>Composition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CountBars</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::CrsPanel</name>
    <message>
        <source>Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, EPSG:n, GCJ02 or BD09; with /yx behind it when northing or latitude comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sureness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Systems that it may be in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several systems, told apart by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is known of the city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no system fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too few points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several systems fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unsure: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as %1, looks like %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · by %2 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::DayCalendar</name>
    <message>
        <source>Numbers by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::DutyDialog</name>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every number and every line opens its tickets in the table · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue by holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlines that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tickets with a deadline here, or they are being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets with %2 holders · longest in hours of the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets if nothing is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached: of the last seven days · here: not closed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year of weeks from Monday; darker or lighter by fifths of the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: every stored deadline is what limit and calendar say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stored otherwise than limit and calendar say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ties share a place · n ≥ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>League</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lack a rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 as stored, without a trace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::EncodingPanel</name>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 % sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::EraserTool</name>
    <message>
        <source>Drag over what shall go · Ctrl+Z brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ExchangeView</name>
    <message>
        <source>Departments and the data they exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● provides · ○ uses · Enter shows the quality of the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % (%2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was agreed yet: import a table of agreements (dataset, department, role, frequency) into “Data agreements”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed datasets delivered: %1 · Deliveries on time: %2 · Datasets shared by two departments or more: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ExportDialog</name>
    <message>
        <source>Export rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of %2, exactly those of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoJSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapefile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in place of codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FlatGeobuf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DXF drawing (CAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CGCS2000, longitude and latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WGS 84, longitude and latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web Mercator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metres (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GCJ-02 (AMap, Tencent)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BD-09 (Baidu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GBK, for old programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of %1, as they stood after change %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class code of GB/T 30428.2 (to be verified), as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile and identity numbers in free text masked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::FieldPanel</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file and the fields that they go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows as they would be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the dictionary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut name, completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar name: please choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the recipe says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::FilePanel</name>
    <message>
        <source>Remember how it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dataset of its own, named after the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update known rows, add the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer or sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against what is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: it is read and checked first, nothing is written before you commit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file like it was read before, by “%1”: %2 of %3 columns are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files with these columns are new here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its columns become fields as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and layers (*.csv *.txt *.xlsx *.geojson *.geojsonl *.json *.xml *.shp *.gpkg *.kml *.fgb *.pbf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of the kind “%1”, which the program knows: %2 of %3 columns are taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::FilterBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment of all states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this view as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data for this theme yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former communities as recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::FlowChart</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::FlowView</name>
    <message>
        <source>%1 tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::GoToPopup</name>
    <message>
        <source>Go to a coordinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude and latitude, degrees and minutes, or metres east and north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a coordinate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lies %2 outside of the city; is it another system? Enter twice goes there all the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::Grip</name>
    <message>
        <source>Drag to move this panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::IdentifyTool</name>
    <message>
        <source>Click to list everything that lies there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ImportDialog</name>
    <message>
        <source>Import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and checking the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the rows as one change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows = %2 taken + %3 refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as batch %1; it can be taken back from the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was noticed about the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::IndicatorDialog</name>
    <message>
        <source>Indicators of this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands on the tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their share of other rows, in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What 90 % do not exceed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing one puts its name where you were writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: t_accept in P and not is_test. Empty = all of them. P is the time of the filter, T its moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: handling_min / 60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows that the share is taken of; empty = all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey below so many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence that says what is counted; it stands beside the number wherever it is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, under the filter of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a title and a definition before it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the year before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. It stands on the board when the window is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted. It leaves the board when the window is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as one of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::JobDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows · %2 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being written and can no longer be cancelled; in a moment it is done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::Judge</name>
    <message>
        <source>there is no %1 “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id “%1” is taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LassoTool</name>
    <message>
        <source>Draw around what is wanted · Shift adds, Alt takes away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LayerModel</name>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LayerPanel</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols and classes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the theme&apos;s own symbols</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LedgerDialog</name>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis, or why it is not computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published figures against computed ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the rows behind the computed number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no published figures here: import them into “Published figures”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 computed figures agree with what was printed; of the others %3 are explained; %4 are only quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ differs, explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ differs, unexplained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · by %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason speaks of the number that is computed now; when that changes, the difference is unexplained again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a figure that differs to say why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LegendModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LegendPanel</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows under the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places on the map that layer “%1” reckons from “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of “%1” that layer “%2” draws in this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition of the layer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted like “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::LensBar</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them, whichever lens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MainWindow</name>
    <message>
        <source>OneMap · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table has no rows to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back as batch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MapActions</name>
    <message>
        <source>Nothing is left of the shape; draw another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer that is on has anything to be near to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the middle of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a distance of here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a distance of %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing lies here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MapCanvas</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn north up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MapExportDialog</name>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, filter and date of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World file beside it (EPSG:3857)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoTIFF, for other GIS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page, for print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the window: %1×%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MapHeader</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which date the map is compared with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MapToolbar</name>
    <message>
        <source>Map tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MapView</name>
    <message>
        <source>The map cannot be shown.
Check that the package qt6-location-plugins is installed, then start again.

%1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MatrixModel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: rows %2, refused %3, freshness %4, score %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provides and uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither provides nor uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MatrixView</name>
    <message>
        <source>Datasets and departments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MeasureTool</name>
    <message>
        <source>%1 · outline %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click along the outline to measure its area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click along the line to measure its length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Ctrl+C copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Enter ends, Backspace takes the last point back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MendDialog</name>
    <message>
        <source>Refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a mended table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused rows; cells can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · batch %2 · %3 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what is wrong and try again; the file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are too many to be mended here: save them as a table, mend it and take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.gpkg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a mended table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the rows again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were taken, %2 are still refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at byte %1 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 begins at byte %2 of the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::MomentPopup</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the data end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::NearPopup</name>
    <message>
        <source> m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance in metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow to these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within a distance of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::NoteTool</name>
    <message>
        <source>Note; Enter keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click where the note shall stand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::OutboxActions</name>
    <message>
        <source>Look only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a matter of its own; the other tickets of the group stay together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is about the same matter as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tickets are grouped as they were before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data hold no ticket %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 “%2”: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions on tickets are kept on this workstation until they are sent to the centre as a signed package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send what is pending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet sent (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package for the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::OutboxService</name>
    <message>
        <source>Look only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket belongs to another organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role “%1” may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket was merged or revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known at which step the ticket stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the step “%1” a ticket does not take this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not go with the action: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place on the map belongs to a new ticket, and only to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent; only the centre can change it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done to the ticket afterwards must be taken back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, in at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket is the same matter as itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role was granted until %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PackageDialog</name>
    <message>
        <source>Data packages (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Everything, as it stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what &amp;changed after change No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no package chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package is one file, signed with the key of this workspace. Whoever trusts the key can take it over; nobody can change it unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what changed after change No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of changes stand in “Changes of the data”. A part fits only where everything up to that number was taken over before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust an issuer&apos;s key file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the same: trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a package: all of it is checked first, nothing is taken before you apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to pack yet: import a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the own key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand the own key to those who are to take packages over from here. Compare fingerprints by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public keys (*.pub)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1, key %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not trusted or not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything as of version %1, number %2, made %3, %4 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed from version %1 to %2, number %3, made %4, %5 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● as its hash says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declarations and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already applied: this workspace has that version of the issuer. Nothing is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All checks hold. Applying it is one change, which can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the package over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing and signing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Fingerprint %2
Ask the issuer by telephone for the fingerprint. Is it the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is trusted from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public key %1 was written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators that were made here (not those received from others). Whoever takes the package over sees them with the name of this issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the &amp;indicators of this workspace (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take the indicators of this workspace along (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Indicators alone, without data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All checks hold. The indicators of the issuer are put beside those of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data were applied already; its indicators are still to be taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>indicators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n indicators of %1 taken over; they stand on the board when the window is opened again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Indicator “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the a&amp;ttachments along that its records name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attachments put in their place.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachments stay out, for other files have their names here: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 attachments, %4 indicators, signed by %5 (%6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its data were applied already; attachments that are missing here are brought again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that were changed here, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows taken over; %2 were changed here, too, and stay as they are: the list says in what they differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PairDialog</name>
    <message>
        <source>Facts of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PastRowsDialog</name>
    <message>
        <source>%1 after change %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows, as they stood after change %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows; more come as you scroll.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PenBar</name>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thick</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PenTool</name>
    <message>
        <source>Drag to where the arrow points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw on the map · Ctrl+Z takes the last stroke back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PlaceButton</name>
    <message>
        <source>Coordinate system of the place under the pointer; copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinates: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PlaceList</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hotspots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weeks before are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>season not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days against 12 weeks · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same sub-class and place, again in the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PlacesDialog</name>
    <message>
        <source>Places and pupils by community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook of school places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the outlook of school places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PlacesMap</name>
    <message>
        <source>Map of where the rows lie</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PolicyDialog</name>
    <message>
        <source>Policies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policies for companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who has not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all who are entitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 · %2 · rules are evaluated on this workstation over the companies&apos; own fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all companies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yuan each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entitled, not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no policies in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · rule: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::PolygonTool</name>
    <message>
        <source>Click corner by corner · Shift adds, Alt takes away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click or Enter closes the shape · Backspace takes the last corner back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ProfileActions</name>
    <message>
        <source>These data have no communities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ProfileDialog</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers as on the screen under the same filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this workstation: save the page as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer took nothing: save the page as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::QualityDialog</name>
    <message>
        <source>Quality of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Located</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets and their quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at every row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● fresh, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ aging, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ stale, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange between departments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As rows that the tab “Data” counts, lists and draws; one change, which can be taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1. Worst first. “–” = it does not apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were kept already; nothing has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as batch %1: %2 datasets and %3 deliveries. Where the tab “Data” is missing, it is there from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 = mean of those that apply: complete %2 of %3 cells that must be filled; correct %4 of %5 rows received in %6 deliveries; located %7 of %8 rows; freshness %9.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::RankingModel</name>
    <message>
        <source>%1. %2: %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+/−</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::RankingView</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ReasonDialog</name>
    <message>
        <source>Ticket no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::RecordActions</name>
    <message>
        <source>Drawing the page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed to the printer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the card as a page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::RectangleTool</name>
    <message>
        <source>Drag from corner to corner · Shift adds, Alt takes away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::RefusalPanel</name>
    <message>
        <source>Mend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that cannot be taken, and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused, kept to be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ResidualPlot</name>
    <message>
        <source>%1: %2 m east, %3 m north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences to known places. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SearchBox</name>
    <message>
        <source>Search name, pinyin or initials (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called so</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SeriesModel</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SheetPanel</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numerator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · version %2 · definition version %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 rows of the denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no value here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the tickets of this rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1 · %2 · %3 · %4 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more batches · %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SiteSearchActions</name>
    <message>
        <source>Save the shortlist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SiteSearchPanel</name>
    <message>
        <source>Industries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click on a number opens what it counts; a click on a column&apos;s head sorts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites to let</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metro, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearby, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companies of the chain within %1 m of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortlist as XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · as of %2 · %3 companies in business · %4 sites with room to let, %5 listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ticked, %2 more not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this city hold no buildings and no carriers, so there are no sites to list. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SitingActions</name>
    <message>
        <source>These data have no facilities and communities to reckon with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save who is served, and who would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SitingPanel</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is served, and who would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables as XLSX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These data have no facilities and communities to reckon with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each alone, by people gained; no costs · reckoned in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; click on the map where one might be built</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ before ● after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 communities · dotted: all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest, m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blocks · %2 people before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking for the best places…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SitingTool</name>
    <message>
        <source>Drag the pin: the numbers follow · Delete takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click where it might be built</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::StatusLine</name>
    <message>
        <source>%1 / %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SwipeHandle</name>
    <message>
        <source>Arrow keys move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divider between the two maps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SymbologyDialog</name>
    <message>
        <source>Keep the class limits when time or filter change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px × √ of the value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::SyncDialog</name>
    <message>
        <source>Synchronise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the issuer that is met first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages are verified before anything is read from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking and taking over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 versions taken over, now at version %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TablePanel</name>
    <message>
        <source>Linked table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the table (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This workspace has no such data yet; import it from the menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row under this filter; take a condition away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the denominator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the number counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the legend counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of “%1” that the filter leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that the class of the legend counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field “%1” (%2) of one record of “%3”: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the number of rows comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TenantStackView</name>
    <message>
        <source>%1 tenants on %2 floors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1F</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TicketSection</name>
    <message>
        <source>On its own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is a matter of its own; the others stay together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is about the same matter as another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the centre with what is sent next; can be taken back until then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within %1 m and %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place: the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place: time no. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 more since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same matter: no other ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same matter: %1 tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a matter of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are one matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child tickets: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · that ticket is not here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TileModel</name>
    <message>
        <source>YoY %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prev. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Spring Festival shift)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basis changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept %1, changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TileServerDialog</name>
    <message>
        <source>Tile server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address with {z}, {x}, {y} and, if needed, {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TimeSlider</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of this theme carry no dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How time is played back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen range, moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growing from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step in 2 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 steps a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TraceModel</name>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used / limit (work minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attachment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reckoned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TrendChart</name>
    <message>
        <source>Trend by month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::TwoAreasPage</name>
    <message>
        <source>Keep this area to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept area: %1. This area: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the area that you see, then choose another one: a community, a lasso or any other condition.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::UndoDialog</name>
    <message>
        <source>Take change %1 back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back only the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 touched %2 rows. Later changes built on %3 of them; those stay as they are now. The other %4 can be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting %1 stays: change %2 set it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of %1 stay: change %2 uses them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that later changes built on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before, would come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now from change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 rows are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close leaves everything as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not there)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om::ViewActions</name>
    <message>
        <source>The view was copied; paste it on another workstation with Ctrl+Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no copied view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
