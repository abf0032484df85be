// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "ingest/importer.h"

#include <QFrame>

class QTableWidget;

namespace om {

class Verdict;

/// Which column of the file goes to which field: the match found, what speaks for it, and a choice for each column. Below it the first rows
/// as they would be stored.
class FieldPanel : public QFrame
{
    Q_OBJECT
public:
    explicit FieldPanel(const Catalog &catalog, QWidget *parent = nullptr);
    /// `spec` = of the dataset that is filled; null when the file becomes one of its own.
    void show(const ImportReport &report, const DatasetSpec *spec);
    void clear();

Q_SIGNALS:
    void recipeChanged(const om::Recipe &recipe); ///< the reader gave a column to another field

private:
    void showColumn(int row, const ImportReport &report, const DatasetSpec *spec, const std::vector<int> &hows);
    void showPreview(const ImportReport &report, const DatasetSpec *spec);
    void choose(int column, const QString &field);
    QString howText(int how) const;

    const Catalog &m_catalog;
    Verdict *m_verdict;
    QTableWidget *m_columns;
    QTableWidget *m_preview;
    DatasetSpec m_spec;
    SourceDescription m_source;
    Recipe m_recipe;
};

} // namespace om
