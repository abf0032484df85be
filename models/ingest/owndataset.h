// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/specs.h"
#include "geo/source.h"

namespace om {

/// Lower-case ASCII id ([a-z][a-z0-9_]*, at most 60 characters) made of any name: Chinese by its pinyin, other letters without accents.
QString asciiId(const QString &name);

/// `id`, or id_2, id_3 … until it is none of `taken`.
QString uniqueId(const QString &id, const QStringList &taken);

/// The dataset that a file without a recipe becomes: titled like the file, fields titled like its columns, no key; a
/// column of amounts becomes two, the figure and its currency; its label is the
/// first text field called name or title (in English or Chinese), else the first text field.
DatasetSpec ownDataset(const QString &id, const QString &fileName, const SourceDescription &source);

} // namespace om
