<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
        <source>The format of %1 is not known. Readable are CSV, XLSX, GeoJSON, Shapefile, GeoPackage and KML.</source>
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
        <extracomment>resources/schema/base_green.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>resources/schema/base_green.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>resources/schema/base_green.json</extracomment>
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
        <extracomment>resources/schema/code.json</extracomment>
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
        <extracomment>resources/schema/drone_finding.json</extracomment>
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
        <extracomment>resources/schema/drone_flight.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drone missions</source>
        <extracomment>resources/schema/drone_mission.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <extracomment>resources/schema/drone_mission.json</extracomment>
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
        <extracomment>resources/schema/enterprise.json</extracomment>
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
        <extracomment>resources/schema/enterprise.json</extracomment>
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
        <extracomment>resources/schema/event_marker.json</extracomment>
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
        <extracomment>resources/schema/event_marker.json</extracomment>
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
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <extracomment>resources/schema/service_stat.json</extracomment>
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
        <extracomment>resources/schema/service_stat.json</extracomment>
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
        <extracomment>resources/schema/ticket.json</extracomment>
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
        <extracomment>resources/schema/ticket.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit unit</source>
        <extracomment>resources/schema/ticket.json</extracomment>
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
        <extracomment>resources/schema/ticket.json</extracomment>
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
        <extracomment>resources/schema/ticket.json</extracomment>
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
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>resources/schema/ticket_trace.json</extracomment>
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
    <name>Record</name>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>om</name>
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
        <source>Where this number comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1 rows of the numerator</source>
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
        <source>Copy number and definition</source>
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
</context>
<context>
    <name>om::LayerModel</name>
    <message>
        <source>%1, %2 rows</source>
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
        <source>Rows</source>
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
    <name>om::SeriesModel</name>
    <message>
        <source>Month</source>
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
</context>
<context>
    <name>om::TrendChart</name>
    <message>
        <source>Trend by month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
