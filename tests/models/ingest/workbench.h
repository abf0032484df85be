// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "ingest/importer.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

namespace om {

/// A fresh cache, the built-in declarations and small files for the tests of ingest.
class Workbench
{
public:
    Workbench()
        : catalog(Catalog::load())
        , opened(Cache::open(folder.filePath(QStringLiteral("cache.gpkg")), Cache::Mode::Create))
    { }
    bool isSound() const { return catalog && opened; }
    Cache &cache() { return **opened; }

    QString file(const QString &name, const QByteArray &content)
    {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return out.fileName();
    }
    ImportOptions options(const QString &dataset = {}) const
    {
        ImportOptions options;
        options.dataset = dataset;
        options.workerProgram = QStringLiteral(OM_BIN "/onemap-worker");
        return options;
    }
    ImportReport import(const QString &path, const ImportOptions &options)
    {
        JobControl control;
        return importFile(cache(), *catalog, path, options, control);
    }
    QByteArray dump()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        if (!cache().dump(out))
            qFatal("dump failed");
        return out.data();
    }
    /// One cell of the row whose `keyField` is `key`.
    Value cell(const QString &dataset, const QString &keyField, const Value &key, const QString &field)
    {
        const auto state = cache().dataset(dataset);
        const auto rows = cache().rowsWhere(dataset, keyField, key);
        if (!state || !rows || rows->size() != 1)
            return QStringLiteral("not one row");
        return rows->front().row.cells[std::size_t(state->spec.fieldIndex(field))];
    }
    qint64 rows(const QString &dataset)
    {
        const auto state = cache().dataset(dataset);
        return state ? state->rows : -1;
    }

    QTemporaryDir folder;
    Result<Catalog> catalog;
    Result<std::unique_ptr<Cache>> opened;
};

} // namespace om
