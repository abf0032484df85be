// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Milliseconds (median of 5, printed) that supercluster takes for the clusters of zooms 0 to 18 of the points in memory, to radius 40 px.
// usage: supercluster.mjs POINTS.geojsonl       (supercluster 8 of npm in /usr/share/nodejs)
import fs from 'node:fs';
import readline from 'node:readline';
import Supercluster from '/usr/share/nodejs/supercluster/index.js';

const points = [];
for await (const line of readline.createInterface({input: fs.createReadStream(process.argv[2])}))
  points.push({type: 'Feature', properties: {}, geometry: JSON.parse(line).geometry});

const times = [];
for (let run = 0; run < 5; ++run) {
  const start = performance.now();
  new Supercluster({radius: 40, maxZoom: 18}).load(points);
  times.push(performance.now() - start);
}
console.log(times.sort((a, b) => a - b)[2]);
