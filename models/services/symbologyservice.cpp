// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/symbologyservice.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace om {

namespace {

constexpr auto idKey = QLatin1StringView("id");
constexpr auto fileId = QLatin1StringView("symbology");
constexpr auto layersKey = QLatin1StringView("layers");

/// The keys in which `layer` differs from `own`.
QJsonObject differences(const LayerSpec &own, const LayerSpec &layer)
{
    const QJsonObject before = symbologyToJson(own);
    const QJsonObject after = symbologyToJson(layer);
    QJsonObject changes;
    for (auto it = after.begin(); it != after.end(); ++it)
        if (before.value(it.key()) != it.value())
            changes.insert(it.key(), it.value());
    return changes;
}

} // namespace

SymbologyService::SymbologyService(const Catalog &catalog, const QString &file, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_file(file)
{
    read();
}

void SymbologyService::read()
{
    if (!QFileInfo::exists(m_file))
        return;
    const auto json = readJsonObject(m_file);
    if (!json) {
        m_problem = json.error();
        return;
    }
    m_changes = json->value(layersKey).toObject();
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        const LayerSpec *own = m_catalog.layer(it.key());
        if (!own)
            continue; // of another version of the program
        const auto layer = withSymbology(*own, it.value().toObject(), m_file);
        if (layer)
            m_kept.insert(it.key(), *layer);
        else if (!m_problem)
            m_problem = layer.error();
    }
}

Result<void> SymbologyService::write() const
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile out(m_file);
    const QByteArray text = QJsonDocument(QJsonObject{{idKey, fileId}, {layersKey, m_changes}}).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return fail(ErrorCode::FileNoPermission, {m_file}, out.errorString());
    return {};
}

const LayerSpec *SymbologyService::layer(const QString &id) const
{
    if (m_preview && m_preview->id == id)
        return &*m_preview;
    const auto kept = m_kept.constFind(id);
    return kept == m_kept.constEnd() ? m_catalog.layer(id) : &*kept;
}

QHash<QString, LayerSpec> SymbologyService::changed() const
{
    QHash<QString, LayerSpec> all = m_kept;
    if (m_preview)
        all.insert(m_preview->id, *m_preview);
    return all;
}

void SymbologyService::preview(const LayerSpec &layer)
{
    if (m_preview && *m_preview == layer)
        return;
    m_preview = layer;
    Q_EMIT layerChanged(layer.id);
}

void SymbologyService::endPreview()
{
    if (!m_preview)
        return;
    const QString id = m_preview->id;
    m_preview.reset();
    Q_EMIT layerChanged(id);
}

Result<void> SymbologyService::keep(const LayerSpec &layer)
{
    const LayerSpec *own = m_catalog.layer(layer.id);
    if (!own)
        return fail(ErrorCode::NotFound, {QStringLiteral("layer"), layer.id});
    m_preview.reset();
    const QJsonObject changes = differences(*own, layer);
    if (changes.isEmpty()) {
        m_changes.remove(layer.id);
        m_kept.remove(layer.id);
    } else {
        m_changes.insert(layer.id, changes);
        m_kept.insert(layer.id, layer);
    }
    Q_EMIT layerChanged(layer.id);
    return write();
}

Result<void> SymbologyService::reset(const QString &id)
{
    const LayerSpec *own = m_catalog.layer(id);
    return own ? keep(*own) : fail(ErrorCode::NotFound, {QStringLiteral("layer"), id});
}

} // namespace om
