// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/personaltext.h"
#include "draw/symbolpainter.h"
#include "services/scene/scenelayer_p.h"

#include <QTextBoundaryFinder>

#include <cmath>

namespace om {

namespace {

constexpr std::size_t mostLabels = 50000; // more rows than this are never named one by one

/// A name of a length that a map can bear.
QString shortened(const QString &name)
{
    constexpr qsizetype most = 40;
    if (name.size() <= most)
        return name;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    finder.setPosition(most - 1);
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    return name.left(finder.position()) + u'…';
}

} // namespace

void addLabels(const LayerContext &context, const Scene &scene, const std::vector<double> &values, DrawLayer &out)
{
    if (out.rows.count() > mostLabels)
        return;
    QString field = context.layer.labelField;
    const QString english = field + QStringLiteral("_en");
    const Column *plain = out.frame->column(field);
    const Column *foreign = context.request.language.startsWith(QLatin1String("zh")) ? nullptr : out.frame->column(english);
    if (!plain)
        return;
    const FieldSpec *spec = context.dataset.field(field);
    const Column *codes = out.areaField.isEmpty() ? nullptr : out.frame->column(out.areaField);
    const KpiSpec *kpi = context.layer.renderer == QLatin1String("choropleth")
        ? context.catalog.kpi(context.request.metric.isEmpty() ? context.layer.kpi : context.request.metric)
        : nullptr;
    const ShapeColumn &shapes = out.frame->shapes();
    const QColor light(Qt::white);
    const QColor given = context.layer.labelInk.isEmpty() ? QColor() : context.style.color(context.layer.labelInk);
    out.labelFont = {context.layer.labelPx, context.layer.labelStyle == QLatin1String("bold"), context.layer.labelStyle == QLatin1String("italic")};
    const QColor dark = context.style.color(QStringLiteral("map.ink_dark"));
    out.rows.forEach([&](std::size_t row) {
        MapLabel label;
        label.row = std::uint32_t(row);
        if (codes)
            label.text = context.request.names.areaName(codes->text(row), true);
        else if (foreign && !foreign->isNull(row))
            label.text = foreign->text(row);
        else if (spec && !spec->codes.isEmpty())
            label.text = context.request.names.name(spec->codes, plain->text(row));
        else if (context.dataset.key.contains(field))
            label.text = plain->text(row);
        else
            label.text = withoutPersonalNumbers(plain->text(row));
        label.text = shortened(label.text.simplified());
        if (label.text.isEmpty())
            return;
        if (kpi && row < values.size() && !std::isnan(values[row]))
            label.value = scaledText(values[row], std::abs(values[row]) >= 100 ? 0 : context.request.difference ? 1 : kpi->decimals, context.locale);
        if (context.request.difference && !label.value.isEmpty() && values[row] > 0)
            label.value.prepend(u'+');
        if (!out.sizes.empty() && !std::isnan(out.sizes[row]))
            label.rank = double(out.sizes[row]);
        else if (!shapes.boxes.empty())
            label.rank = (shapes.boxes[row].maxX - shapes.boxes[row].minX) * (shapes.boxes[row].maxY - shapes.boxes[row].minY);
        if (!out.rings.empty() && out.rings[row] >= 1) {
            label.rank += 1000; // over the limit is named first
            label.mustShow = true;
        }
        label.ink = given.isValid() ? given : out.isBase ? scene.muted : scene.ink;
        label.halo = scene.ground;
        const Symbol &symbol = out.symbols[std::size_t(out.symbolOf(row))];
        if (shapes.type == GeometryType::Polygon && symbol.fill.isValid() && symbol.fill.alpha() > 200 && symbol.hatch == Hatch::None) {
            const QColor seen = seenOnLand(symbol.fill, out, context.style);
            if (!given.isValid())
                label.ink = inkOn(seen) == QColor(Qt::white) ? light : dark;
            label.halo = seen;
        }
        out.labels.push_back(label);
    });
}

} // namespace om
