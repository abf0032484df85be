// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/refusedcontent.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace om {

namespace {

constexpr auto geometryKey = QLatin1StringView("@geometry");

Value valueOf(const QJsonValue &json)
{
    if (json.isDouble()) {
        const double number = json.toDouble();
        constexpr double exact = 9007199254740992.0; // 2^53
        if (std::floor(number) == number && std::abs(number) < exact)
            return qint64(number);
        return number;
    }
    return json.isString() ? Value(json.toString()) : Value();
}

} // namespace

QJsonValue jsonOf(const Value &v)
{
    switch (v.index()) {
    case 1: return std::get<qint64>(v);
    case 2: return std::get<double>(v);
    case 3: return std::get<QString>(v);
    default: return QJsonValue::Null;
    }
}

QString refusedText(const std::vector<FieldSpec> &columns, const Row &row)
{
    QJsonObject json;
    for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
        json.insert(columns[i].name, jsonOf(row.cells[i]));
    if (!row.geometry.isNull())
        json.insert(geometryKey, QString::fromLatin1(toWkb(row.geometry).toBase64()));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

RefusedContent refusedContent(const QString &text)
{
    RefusedContent content;
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key() != geometryKey) {
            content.cells.emplace_back(it.key(), valueOf(it.value()));
            continue;
        }
        if (auto shape = fromWkb(QByteArray::fromBase64(it.value().toString().toLatin1())))
            content.geometry = *std::move(shape);
    }
    return content;
}

} // namespace om
