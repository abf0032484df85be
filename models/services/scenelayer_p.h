// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/scenebuilder.h"

#include <QLocale>

namespace om {

inline bool isBaseLayer(const LayerSpec &layer)
{
    return layer.id.startsWith(QLatin1String("base."));
}

/// What all steps of making one layer need.
struct LayerContext
{
    const Catalog &catalog;
    const FrameSet &frames;
    const SceneRequest &request;
    const StyleSpec &style;
    QLocale locale;
    const LayerSpec &layer;
    const DatasetSpec &dataset;
};

/// Colours and forms of a declared symbol.
Symbol resolvedSymbol(const SymbolSpec &spec, const StyleSpec &style);

/// The symbol of rows without a value.
Symbol noDataSymbol(const LayerSpec &layer, const StyleSpec &style);

/// Name of a code of `field`, as people read it.
QString codeText(const LayerContext &context, const QString &field, const QString &code);

/// A number with separators and, where it is large, its 万, 亿, M.
QString scaledText(double value, int decimals, const QLocale &locale);

/// Breaks between `classes` classes that hold about equally many of `values`, rounded to two figures; fewer when values repeat.
std::vector<double> quantileBreaks(std::vector<double> values, int classes);

/// Fill symbols, classes, legend (and for areas `values`, one for each row, NaN = none) by the layer's renderer.
Result<void> classify(const LayerContext &context, DrawLayer &out, std::vector<double> &values);

/// Areas by the change of an indicator (context.request.difference).
Result<void> classifyDifference(const LayerContext &context, DrawLayer &out, std::vector<double> &values);

/// `top` of the given opacity over `below`.
QColor mixed(const QColor &top, const QColor &below, double opacity);

/// Fills the names of the drawn rows.
void addLabels(const LayerContext &context, const Scene &scene, const std::vector<double> &values, DrawLayer &out);

} // namespace om
