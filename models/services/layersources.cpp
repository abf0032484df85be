// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/layersources.h"

#include "ingest/credits.h"

#include <QCoreApplication>

namespace om {

QHash<QString, QString> datasetSources(const Workspace &workspace)
{
    const auto said = [](const char *text) { return QCoreApplication::translate("LayerSources", text); };
    const QHash<QString, QStringList> credits = datasetCredits(workspace.cache());
    const QString notice = workspace.city().text(workspace.city().notice, workspace.language());
    QHash<qint64, BatchMeta> batches;
    if (const auto history = workspace.cache().history())
        for (const BatchState &batch : *history)
            batches.insert(batch.id, batch.meta);
    QHash<QString, QString> out;
    const auto datasets = workspace.cache().datasets();
    for (const DatasetState &state : datasets ? *datasets : std::vector<DatasetState>()) {
        QStringList lines{said(QT_TRANSLATE_NOOP("LayerSources", "Data: %1")).arg(translated(state.spec.title))};
        const BatchMeta meta = batches.value(state.version);
        const QString source = meta.source.isEmpty() ? meta.kind : meta.source;
        lines << said(QT_TRANSLATE_NOOP("LayerSources", "Source: %1 (change %2)")).arg(source, QString::number(state.version));
        if (const LocalTime updated = workspace.clock().fromUtcText(state.updated.toStdString()); !updated.isNull())
            lines << said(QT_TRANSLATE_NOOP("LayerSources", "Last change: %1")).arg(updated.toText());
        if (const LocalTime asOf = workspace.city().asOf; !asOf.isNull())
            lines << said(QT_TRANSLATE_NOOP("LayerSources", "Data until %1")).arg(asOf.date().toString(Qt::ISODate));
        lines += credits.value(state.spec.id);
        if (!notice.isEmpty())
            lines << notice;
        out.insert(state.spec.id, lines.join(u'\n'));
    }
    return out;
}

} // namespace om
