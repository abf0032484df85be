// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace om {

/// How the layers of a workspace look where it was changed there: data kept in a file of its own, never in the declarations. GUI thread.
class SymbologyService : public QObject
{
    Q_OBJECT
public:
    /// Reads `file` if there is one. What in it is wrong has no effect, stays in the file, and is told by problem().
    SymbologyService(const Catalog &catalog, const QString &file, QObject *parent = nullptr);
    const std::optional<Error> &problem() const { return m_problem; }

    /// The layer as it is drawn: declaration, kept changes, preview. Null when it is unknown.
    const LayerSpec *layer(const QString &id) const;
    /// The layers that differ from their declarations.
    QHash<QString, LayerSpec> changed() const;
    bool isChanged(const QString &id) const { return m_kept.contains(id); }

    void preview(const LayerSpec &layer); ///< shown until endPreview(), not kept
    void endPreview();
    Result<void> keep(const LayerSpec &layer); ///< FileNoPermission: shown, but gone at the next start
    Result<void> reset(const QString &id); ///< back to the declaration

Q_SIGNALS:
    void layerChanged(const QString &id);

private:
    void read();
    Result<void> write() const;

    const Catalog &m_catalog;
    QString m_file;
    QJsonObject m_changes; ///< by layer id, as in the file
    QHash<QString, LayerSpec> m_kept;
    std::optional<LayerSpec> m_preview;
    std::optional<Error> m_problem;
};

} // namespace om
