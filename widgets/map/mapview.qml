// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtLocation
import QtPositioning
import OneMap.Map

// The view only: tiles below, Qt Location's map for what moves, names, outline under the cursor, furniture. `camera` comes from the host.
Rectangle {
    id: root
    property color ground: "#0B1626"
    property color ink: "#E6EEF9"
    property color muted: "#8FA3BF"
    property string attribution
    property string notice
    property string northText: "N"
    property string northUpText
    readonly property string mapError: map.error === Map.NoError ? "" : map.errorString
    color: ground

    TileLayerItem { objectName: "tiles"; anchors.fill: parent }

    Map {
        id: map
        objectName: "map"
        anchors.fill: parent
        plugin: Plugin { name: "itemsoverlay" }
        color: "transparent"
        copyrightsVisible: false
        minimumZoomLevel: 3
        maximumZoomLevel: 20
        center: QtPositioning.coordinate(camera.latitude, camera.longitude)
        zoomLevel: camera.zoom
        bearing: camera.bearing
    }

    OverlayItem { objectName: "hover"; anchors.fill: parent }
    OverlayItem { objectName: "selection"; anchors.fill: parent }
    LabelItem {
        objectName: "names"
        anchors.fill: parent
        furniture: [Qt.rect(bar.x, bar.y, bar.width + 72, bar.height), Qt.rect(corner.x, corner.y, corner.width, corner.height)]
    }

    Item { // scale bar
        id: bar
        x: 16
        y: parent.height - 40
        width: camera.barWidth
        height: 24
        Accessible.role: Accessible.StaticText
        Accessible.name: camera.barText
        Rectangle { x: 0; y: 12; width: 2; height: 8; color: root.ink }
        Rectangle { x: 0; y: 18; width: parent.width; height: 2; color: root.ink }
        Rectangle { x: parent.width - 2; y: 12; width: 2; height: 8; color: root.ink }
        Text {
            anchors.left: parent.right
            anchors.leftMargin: 8
            anchors.bottom: parent.bottom
            text: camera.barText
            textFormat: Text.PlainText
            color: root.ink
            style: Text.Outline
            styleColor: root.ground
            font { family: "Noto Sans CJK SC"; pixelSize: 12 }
        }
    }

    Column { // north arrow above notice and attribution
        id: corner
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: 16; bottomMargin: 12 }
        spacing: 4
        Item {
            objectName: "north"
            anchors.right: parent.right
            width: 28
            height: 48
            rotation: -camera.bearing
            Accessible.role: Accessible.Button
            Accessible.name: root.northUpText
            Accessible.onPressAction: camera.bearing = 0
            Repeater {
                model: [{ text: root.northText, y: 0, narrow: 1 }, { text: "▲", y: 16, narrow: 0.6 }]
                Text {
                    required property var modelData
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: modelData.y
                    text: modelData.text
                    textFormat: Text.PlainText
                    color: root.ink
                    style: Text.Outline
                    styleColor: root.ground
                    font { family: "Noto Sans CJK SC"; pixelSize: modelData.narrow < 1 ? 20 : 14; bold: true }
                    transform: Scale { origin.x: width / 2; xScale: modelData.narrow } // a slim arrow tells where it points
                }
            }
        }
        Text {
            anchors.right: parent.right
            visible: root.notice !== ""
            text: root.notice
            textFormat: Text.PlainText
            color: root.ink
            style: Text.Outline
            styleColor: root.ground
            font { family: "Noto Sans CJK SC"; pixelSize: 12 }
        }
        Text {
            objectName: "attribution"
            anchors.right: parent.right
            width: Math.min(implicitWidth, Math.max(160, root.width - 240)) // the scale bar is to its left
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignRight
            visible: root.attribution !== ""
            text: root.attribution
            textFormat: Text.PlainText
            color: root.muted
            style: Text.Outline
            styleColor: root.ground
            font { family: "Noto Sans CJK SC"; pixelSize: 12 }
        }
    }
}
