// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/viewport.h"

#include <QTest>

#include <cmath>

using namespace om;

class TestViewport : public QObject
{
    Q_OBJECT
private:
    static bool isNear(QPointF a, QPointF b, double tolerance = 1e-6) { return (a - b).manhattanLength() < tolerance; }

private Q_SLOTS:
    void turnsClockwiseFromNorth()
    {
        // A unit of the world is 1000 px; the point lies 100 px east and 50 px north of the middle (y runs downwards).
        const auto at = [](double bearing) { return Viewport({0.5, 0.5}, 1000, QSize(400, 200), bearing).toPixel(0.6, 0.45); };
        QVERIFY(isNear(at(0), {300, 50}));
        QVERIFY(isNear(at(90), {150, 0})); // east is up, north is left
        QVERIFY(isNear(at(180), {100, 150}));
        QVERIFY(isNear(at(270), {250, 200}));
        QVERIFY(isNear(at(-90), at(270)));
        QCOMPARE(Viewport({0.5, 0.5}, 1000, QSize(400, 200), -30).bearing(), 330.0);
        QCOMPARE(Viewport({0.5, 0.5}, 1000, QSize(400, 200), 360).bearing(), 0.0);
    }

    void wayBackIsExact()
    {
        for (const double bearing : {0.0, 33.0, 90.0, 271.5}) {
            const Viewport view = Viewport::around(0.812345678901, 0.434567890123, 20, QSize(1920, 1080), bearing);
            for (const QPointF pixel : {QPointF(0, 0), QPointF(1919.25, 3.5), QPointF(960, 540)}) {
                const QPointF world = view.toWorld(pixel);
                QVERIFY(isNear(view.toPixel(world.x(), world.y()), pixel, 1e-5));
                QVERIFY(isNear(view.toPixels().map(world), pixel, 1e-3));
            }
        }
    }

    void boxHoldsWhatIsSeen()
    {
        // 300 × 400 px at 45°: its diagonal directions reach (300 + 400) / 2 / √2 px from the middle.
        const Viewport view({0.5, 0.5}, 1000, QSize(300, 400), 45);
        const double reach = 350 / std::sqrt(2.0) / 1000;
        const Box box = view.box();
        QVERIFY(std::abs(box.minX - (0.5 - reach)) < 1e-12 && std::abs(box.maxX - (0.5 + reach)) < 1e-12);
        QVERIFY(std::abs(box.minY - (0.5 - reach)) < 1e-12 && std::abs(box.maxY - (0.5 + reach)) < 1e-12);
        // 10 px more at each side are 20 / √2 px more in the diagonal direction.
        QVERIFY(std::abs(view.grown(10).maxX - (0.5 + reach + 20 / std::sqrt(2.0) / 1000)) < 1e-12);
        QCOMPARE(view.padded(10).box().maxX, view.grown(10).maxX);
        // The way back: the world's box of 0.2 × 0.1 turned by 90° is 100 × 200 px, its middle 50 px left of the view's (north is left).
        const QRectF pixels = Viewport({0.5, 0.5}, 1000, QSize(300, 400), 90).pixelBox({0.4, 0.4, 0.6, 0.5});
        QVERIFY(isNear(pixels.topLeft(), {50, 100}) && isNear(pixels.bottomRight(), {150, 300}));
    }

    void fitsTheTurnedBox()
    {
        // 0.2 × 0.1 of the world in 400 × 400 px with 50 px left free: 300 / 0.2 px per unit, north up or east up alike; turned by 45°
        // the box is 0.3 / √2 wide.
        const Box box{0.4, 0.4, 0.6, 0.5};
        QVERIFY(std::abs(Viewport::fit(box, QSize(400, 400), 50).pixelsPerUnit() - 1500) < 1e-6);
        QVERIFY(std::abs(Viewport::fit(box, QSize(400, 400), 50, 90).pixelsPerUnit() - 1500) < 1e-6);
        QVERIFY(std::abs(Viewport::fit(box, QSize(400, 400), 50, 45).pixelsPerUnit() - 300 / (0.3 / std::sqrt(2.0))) < 1e-6);
        QVERIFY(isNear(Viewport::fit(box, QSize(400, 400), 50, 45).centre(), {0.5, 0.45}));
    }

    void scaleDoesNotDependOnTheBearing()
    {
        const auto scale = [](double bearing) { return Viewport::around(0.81, 0.43, 14, QSize(800, 600), bearing).denominator(); };
        QCOMPARE(scale(77), scale(0));
        // At the equator and zoom 0 a pixel is 40,075,016.69 m / 256.
        QVERIFY(std::abs(Viewport::around(0.5, 0.5, 0, QSize(256, 256), 10).denominator() - 40075016.69 / 256 / 0.0254 * 96) < 1);
    }
};

QTEST_APPLESS_MAIN(TestViewport)
#include "tst_viewport.moc"
