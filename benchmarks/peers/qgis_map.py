#!/usr/bin/env python3
# SPDX-FileCopyrightText: OneMap contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same points and buildings drawn by QGIS, for the ratios of tools/bench map.
usage: qgis_map.py FOLDER      FOLDER holds points.gpkg, buildings.gpkg, views.json (bench-map --export)
Prints one JSON document: {metric id: {"peer": name, "value": number}}; each case in a process of its own, so that memory is its own."""
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

CASES = {
    # case: (kind of layer, views, redraws, pans)
    "points": ("points", ("all", "community", "street"), 5, 5),
    "polygons": ("buildings", ("all",), 5, 5),
    "heat": ("points", ("all", "community", "street"), 3, 0),
    "clusters": ("points", ("all",), 1, 0),
}


def draw(folder, case):
    """Milliseconds of redraws (and of redraws after a shift of a tenth of the width) as QGIS' canvas makes them."""
    from qgis.core import (Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGradientColorRamp, QgsHeatmapRenderer,
                           QgsMapRendererParallelJob, QgsMapSettings, QgsPointClusterRenderer, QgsProject, QgsRectangle, QgsUnitTypes, QgsVectorLayer)
    from qgis.PyQt.QtCore import QEventLoop, QSize
    from qgis.PyQt.QtGui import QColor
    import resource
    application = QgsApplication([], False)
    application.initQgis()
    name, views, redraws, pans = CASES[case]
    layer = QgsVectorLayer(f"{folder}/{name}.gpkg|layername={name}", name, "ogr")
    if not layer.isValid():
        sys.exit(f"{name}.gpkg cannot be read")
    if name == "points":
        layer.renderer().symbol().setSize(1.2)
    if case == "heat":
        renderer = QgsHeatmapRenderer()
        renderer.setRadius(10)
        renderer.setRadiusUnit(QgsUnitTypes.RenderPixels)
        renderer.setRenderQuality(2)
        renderer.setColorRamp(QgsGradientColorRamp(QColor(255, 255, 255, 0), QColor(255, 0, 0)))
        layer.setRenderer(renderer)
    if case == "clusters":
        renderer = QgsPointClusterRenderer()
        renderer.setEmbeddedRenderer(layer.renderer().clone())
        renderer.setTolerance(40)
        renderer.setToleranceUnit(QgsUnitTypes.RenderPixels)
        layer.setRenderer(renderer)
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    turn = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), mercator, QgsProject.instance())
    settings = QgsMapSettings()
    settings.setOutputSize(QSize(1920, 1080))
    settings.setDestinationCrs(mercator)
    settings.setLayers([layer])
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing)
    settings.setFlag(Qgis.MapSettingsFlag.UseRenderingOptimization)

    def frame(extent):
        settings.setExtent(extent)
        job, loop = QgsMapRendererParallelJob(settings), QEventLoop()
        job.finished.connect(loop.quit)
        start = time.perf_counter()
        job.start()
        loop.exec()
        job.renderedImage()
        return 1000 * (time.perf_counter() - start)

    out = {}
    for view, box in json.load(open(f"{folder}/views.json")).items():
        if view not in views:
            continue
        extent = turn.transformBoundingBox(QgsRectangle(*box))
        if redraws > 1:
            frame(extent)  # warm up
        out[f"map.redraw.{case}.{view}"] = statistics.median(frame(extent) for _ in range(redraws))
        step = extent.width() / 10
        moved = [QgsRectangle(extent.xMinimum() + i * step, extent.yMinimum(), extent.xMaximum() + i * step, extent.yMaximum()) for i in range(-(pans // 2), pans - pans // 2)]
        if pans:
            out[f"map.pan.{case}.{view}.frame"] = statistics.median(frame(e) for e in moved)
    if case == "clusters":
        out["map.memory.clusters"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if case == "heat":
        out["map.filter.heat"] = out["map.redraw.heat.all"]
    if case == "points":
        out["map.filter.points"] = out["map.redraw.points.all"]
    if case == "clusters":
        out["map.filter.clusters"] = out["map.redraw.clusters.all"]
    json.dump({"peer": f"QGIS {Qgis.version().split('-')[0]}", "metrics": out}, sys.stdout)
    sys.stdout.flush()
    os._exit(0)  # QGIS takes its time to leave


def read_view(folder):
    """Ids, shapes and three columns of the community's view through the R-tree of the GeoPackage; QGIS reads the same way."""
    box = json.load(open(f"{folder}/views.json"))["community"]
    base = sqlite3.connect(f"{folder}/points.gpkg")
    key = next(r[1] for r in base.execute("PRAGMA table_info(points)") if r[5])
    shape = base.execute("SELECT column_name FROM gpkg_geometry_columns WHERE table_name = 'points'").fetchone()[0]
    query = (f"SELECT p.{key}, p.{shape}, kind, staff, tax FROM rtree_points_{shape} r JOIN points p ON p.{key} = r.id "
             "WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ?")
    out = {}
    for metric, is_cold in (("map.read.community", False), ("map.read.community.cold", True)):
        times = []
        for _ in range(5):
            if is_cold:
                base.close()
                forget(f"{folder}/points.gpkg")
            start = time.perf_counter()
            if is_cold:
                base = sqlite3.connect(f"{folder}/points.gpkg")
            base.execute(query, (box[0], box[2], box[1], box[3])).fetchall()
            times.append(1000 * (time.perf_counter() - start))
        out[metric] = {"peer": f"SQLite {sqlite3.sqlite_version}, GeoPackage R-tree", "value": statistics.median(times)}
    return out


def forget(path):
    """Drops a file from the page cache."""
    file = os.open(path, os.O_RDONLY)
    os.fsync(file)
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)


def pyramid(folder):
    """tippecanoe's clusters of zooms 8 to 16, ms; None where it is not installed."""
    if not shutil.which("tippecanoe") or not shutil.which("ogr2ogr"):
        return None
    subprocess.run(["ogr2ogr", f"{folder}/points.geojsonl", f"{folder}/points.gpkg", "-f", "GeoJSONSeq", "-select", "kind"], check=True)
    start = time.perf_counter()
    subprocess.run(["tippecanoe", "-q", "-f", "-P", "-Z8", "-z16", "-r1", "--cluster-distance=10", "-l", "points", "-o", f"{folder}/points.pmtiles",
                    f"{folder}/points.geojsonl"], check=True)
    return 1000 * (time.perf_counter() - start)


def supercluster(folder):
    """Clusters and their index in a browser's library (ours stands on an index that is there), ms; None where it is not installed or fails. After pyramid(),
    which writes its points."""
    if not shutil.which("node") or not os.path.isdir("/usr/share/nodejs/supercluster"):
        return None
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "supercluster.mjs")
    run = subprocess.run(["node", "--max-old-space-size=6144", script, f"{folder}/points.geojsonl"], stdout=subprocess.PIPE, text=True, check=False)
    return float(run.stdout) if run.returncode == 0 and run.stdout else None


def main():
    folder = sys.argv[1]
    if len(sys.argv) == 3:
        draw(folder, sys.argv[2])
    out = {}
    for case in CASES:
        run = subprocess.run([sys.executable, __file__, folder, case], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
        if run.returncode != 0 or not run.stdout:
            print(f"qgis_map: {case} failed", file=sys.stderr)
            continue
        result = json.loads(run.stdout)
        for metric, value in result["metrics"].items():
            out[metric] = {"peer": result["peer"], "value": value}
    out.update(read_view(folder))
    if (value := pyramid(folder)) is not None:
        out["map.clusters.pyramid"] = {"peer": "tippecanoe --cluster-distance, GeoJSON to PMTiles", "value": value}
        if (value := supercluster(folder)) is not None:
            out["map.clusters.pyramid.unsaved"] = {"peer": "supercluster 8, zooms 0 to 18", "value": value}
    json.dump(out, sys.stdout)


if __name__ == "__main__":
    main()
