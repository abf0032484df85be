#!/usr/bin/env python3
# SPDX-FileCopyrightText: OneMap contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""QGIS opened on the workspace that tools/bench start measures: the tickets of its cache as one layer, and an empty project.
usage: qgis_start.py WORKSPACE     needs qgis, python3-qgis and Xvfb
Prints one JSON document: {metric id: {"peer": name, "value": number}}: ms from the start of the process to its first complete map (median of 5,
files in the page cache, a profile that has been used before, no plugins) and the most memory it had then."""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS, PATIENCE_S, DISPLAY = 5, 120, ":97"

MAKE = """
import os, sys
from qgis.core import *
application = QgsApplication([], False)
application.initQgis()
cache, folder = sys.argv[1:]
mercator = QgsCoordinateReferenceSystem("EPSG:3857")
for name in ("empty", "tickets"):
    project = QgsProject.instance()
    project.clear()
    project.setCrs(mercator)
    if name == "tickets":
        layer = QgsVectorLayer(f"{cache}|layername=ticket", name, "ogr")
        if not layer.isValid() or layer.featureCount() == 0:
            sys.exit("the cache has no tickets")
        project.addMapLayer(layer)
        turn = QgsCoordinateTransform(layer.crs(), mercator, project)
        project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(turn.transformBoundingBox(layer.extent()), mercator))
    project.write(f"{folder}/{name}.qgs")
print(Qgis.version().split("-")[0], flush=True)
os._exit(0)
"""

WATCH = """
import os, resource, time
from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface
canvas, window, out = iface.mapCanvas(), iface.mainWindow(), os.environ["OM_OUT"]
def prepare():
    settings = QgsSettings()
    settings.setValue("UI/geometry", window.saveGeometry())
    settings.setValue("UI/state", window.saveState())
    settings.sync()
    done()
def done(*_):
    if len(canvas.layers()) != len(QgsProject.instance().mapLayers()):
        return
    with open(out, "w") as file:
        file.write(f"{time.time()} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}")
    os._exit(0)
if os.environ.get("OM_PREPARES"):  # the window has the size of the others from the next start on
    window.setGeometry(0, 0, 1920, 1080)
    QTimer.singleShot(2000, prepare)
elif QgsProject.instance().mapLayers():
    canvas.renderComplete.connect(done)
else:  # the page of welcome covers the canvas: the window stands
    QTimer.singleShot(0, done)
"""


def opened(folder, name, environment, prepares=False):
    """ms to the first complete map and MiB; None when there was none."""
    out = f"{folder}/out"
    if os.path.exists(out):
        os.remove(out)
    start = time.time()
    program = subprocess.Popen(["qgis", "--nologo", "--noversioncheck", "--noplugins", "--profiles-path", f"{folder}/profiles", "--code", f"{folder}/watch.py",
                                "--project", f"{folder}/{name}.qgs"], env=dict(environment, OM_OUT=out, OM_PREPARES="1" if prepares else ""), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        program.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()
        return None
    if not os.path.exists(out):
        return None
    end, memory = open(out).read().split()
    return 1000 * (float(end) - start), float(memory)


def main():
    cache = os.path.join(sys.argv[1], "cache.gpkg")
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("make.py", MAKE), ("watch.py", WATCH)):
            with open(f"{folder}/{name}", "w") as file:
                file.write(text)
        made = subprocess.run([sys.executable, f"{folder}/make.py", cache, folder], env=dict(os.environ, QT_QPA_PLATFORM="offscreen"),
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        if made.returncode != 0 or not made.stdout:
            sys.exit("qgis_start: the projects could not be made")
        peer = f"QGIS {made.stdout.strip()}"
        screen = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1920x1080x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        environment = dict(os.environ, DISPLAY=DISPLAY, QT_QPA_PLATFORM="xcb")
        try:
            time.sleep(2)
            opened(folder, "empty", environment, prepares=True)
            for name in ("empty", "tickets"):
                runs = [opened(folder, name, environment) for _ in range(RUNS + 1)][1:]  # the first fills the caches
                runs = [run for run in runs if run]
                if len(runs) < RUNS:
                    print(f"qgis_start: {name} was not drawn in time", file=sys.stderr)
                    continue
                results[name] = [statistics.median(values) for values in zip(*runs)]
        finally:
            screen.terminate()
            screen.wait()
    out = {}
    if "tickets" in results:
        out["window.first_map"] = {"peer": f"{peer} with the cache's tickets", "value": results["tickets"][0]}
        out["window.memory"] = {"peer": f"{peer} with the cache's tickets", "value": results["tickets"][1]}
    if "empty" in results:
        out["window.first_map.empty"] = {"peer": f"{peer} with an empty project", "value": results["empty"][0]}
    json.dump(out, sys.stdout)


if __name__ == "__main__":
    main()
