// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/jsontable_p.h"

#include "geo/sourcelimits_p.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace om {

namespace {

bool isListOfObjects(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const auto item) { return item.isObject(); });
}

} // namespace

bool JsonTable::isTable(QByteArrayView head, qint64 size)
{
    return size <= mostBytes && !head.contains("FeatureCollection") && !head.contains("\"coordinates\"") && !head.contains("\"geometry\"");
}

Result<std::unique_ptr<JsonTable>> JsonTable::open(const QByteArray &raw, const QString &path, const QString &layer)
{
    if (raw.size() > mostBytes)
        return fail(ErrorCode::FileTooLarge, {path, QStringLiteral("%1 MB").arg(mostBytes >> 20)});
    QJsonParseError error;
    const QByteArray text = raw.startsWith("\xef\xbb\xbf") ? raw.sliced(3) : raw;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString())});
    QStringList layers;
    QHash<QString, QJsonArray> lists;
    const auto add = [&](const QString &name, const QJsonValue &value) {
        if (isListOfObjects(value)) {
            layers << name;
            lists.insert(name, value.toArray());
        }
    };
    if (document.isArray()) {
        add(QFileInfo(path).completeBaseName(), document.array());
    } else {
        const QJsonObject root = document.object();
        for (auto it = root.begin(); it != root.end(); ++it)
            add(it.key(), it.value());
    }
    if (layers.isEmpty())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("it holds neither features nor a list of objects")});
    return ofLists(layers, lists, path, layer);
}

Result<std::unique_ptr<JsonTable>> JsonTable::ofLists(const QStringList &layers, const QHash<QString, QJsonArray> &lists, const QString &path,
                                                      const QString &layer)
{
    auto table = std::make_unique<JsonTable>();
    table->m_layers = layers;
    if (!layer.isEmpty() && !table->m_layers.contains(layer))
        return fail(ErrorCode::NotFound, {QStringLiteral("layer"), layer});
    table->m_layer = layer.isEmpty() ? table->m_layers.front() : layer;

    const QJsonArray rows = lists.value(table->m_layer);
    QHash<QString, std::size_t> columns;
    std::vector<Cell> header;
    for (const auto row : rows) {
        const QJsonObject object = row.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            if (!columns.contains(it.key())) {
                columns.insert(it.key(), header.size());
                header.push_back({it.key().toStdString(), TableCell::Kind::Text});
            }
    }
    if (header.size() > std::size_t(limits::columns))
        return fail(ErrorCode::FileTooLarge, {path, QStringLiteral("%1 columns").arg(limits::columns)});
    table->m_records.push_back(header);
    for (const auto row : rows) {
        const QJsonObject object = row.toObject();
        std::vector<Cell> record(header.size());
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QJsonValue value = it.value();
            Cell &cell = record[columns.value(it.key())];
            cell.kind = value.isString() ? TableCell::Kind::Unknown : value.isDouble() ? TableCell::Kind::Number : TableCell::Kind::Text;
            if (value.isObject())
                cell.text = QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString();
            else if (value.isArray())
                cell.text = QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).toStdString();
            else
                cell.text = value.toVariant().toString().toStdString(); // "" for null
        }
        table->m_records.push_back(std::move(record));
    }
    return table;
}

Result<void> JsonTable::read(const RecordTaker &take) const
{
    std::vector<TableCell> cells;
    for (const std::vector<Cell> &record : m_records) {
        cells.clear();
        for (const Cell &cell : record)
            cells.push_back({cell.text, cell.kind});
        if (!take(cells, -1))
            return {};
    }
    return {};
}

} // namespace om
