// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QImage>
#include <QTest>

#include <cmath>

namespace om::test {

/// Compares pictures with tests/golden/<test>/<name>.png. Tolerance: the channels differ by at most `meanLimit` on average, and by more
/// than `stepLimit` at no more than `shareLimit` of the pixels (fonts and rasterisers of other machines round otherwise). On failure the
/// picture and the difference are written beside the program as <test>-<name>.fail.png and .diff.png. With OM_GOLDEN_WRITE set the
/// golden is made anew; look at it before it is kept.
class Golden
{
public:
    static constexpr double meanLimit = 1.0;
    static constexpr int stepLimit = 48;
    static constexpr double shareLimit = 0.01;

    explicit Golden(QString test)
        : m_test(std::move(test))
    { }

    /// "" when it matches, else why not.
    QString compare(const QImage &picture, const QString &name) const
    {
        const QImage image = plain(picture);
        const QString path = QStringLiteral(OM_GOLDEN "/%1/%2.png").arg(m_test, name);
        if (qEnvironmentVariableIsSet("OM_GOLDEN_WRITE")) {
            QDir().mkpath(QFileInfo(path).path());
            return image.save(path, "PNG", 0) ? QString() : QStringLiteral("cannot write ") + path;
        }
        const QImage golden = plain(QImage(path));
        if (golden.isNull())
            return QStringLiteral("no golden ") + path;
        if (golden.size() != image.size())
            return QStringLiteral("%1 × %2 px instead of %3 × %4").arg(image.width()).arg(image.height()).arg(golden.width()).arg(golden.height());
        QImage difference(image.size(), QImage::Format_RGB32);
        double sum = 0;
        qint64 off = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QRgb a = image.pixel(x, y), b = golden.pixel(x, y);
                const int r = std::abs(qRed(a) - qRed(b)), g = std::abs(qGreen(a) - qGreen(b)), l = std::abs(qBlue(a) - qBlue(b));
                sum += r + g + l;
                off += std::max({r, g, l}) > stepLimit;
                difference.setPixel(x, y, qRgb(r, g, l));
            }
        }
        const double pixels = double(image.width()) * image.height();
        const double mean = sum / (3 * pixels), share = double(off) / pixels;
        if (mean <= meanLimit && share <= shareLimit)
            return {};
        const QString beside = QStringLiteral("%1/%2-%3").arg(QCoreApplication::applicationDirPath(), m_test, name);
        image.save(beside + QStringLiteral(".fail.png"));
        difference.save(beside + QStringLiteral(".diff.png"));
        return QStringLiteral("%1: mean difference %2 (limit %3), %4 % of the pixels off (limit %5 %); see %6.fail.png")
            .arg(name)
            .arg(mean, 0, 'f', 2)
            .arg(meanLimit)
            .arg(share * 100, 0, 'f', 2)
            .arg(shareLimit * 100)
            .arg(beside);
    }

private:
    static QImage plain(QImage image)
    {
        image.setDevicePixelRatio(1);
        return image.isNull() ? image : image.convertToFormat(QImage::Format_RGB32);
    }
    QString m_test;
};

} // namespace om::test
