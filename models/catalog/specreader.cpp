// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/specreader.h"

namespace om {

void SpecReader::fail(const QString &key, const QString &reason)
{
    if (!*m_error)
        *m_error = Error{ErrorCode::SpecInvalid, {m_file, m_place + key, reason}, {}};
}

std::optional<QJsonValue> SpecReader::take(const char *key, QJsonValue::Type type, const char *typeName)
{
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    if (*m_error || !m_json.contains(name))
        return {};
    const QJsonValue value = m_json.value(name);
    if (value.type() != type) {
        fail(name, QStringLiteral("must be a %1").arg(QLatin1String(typeName)));
        return {};
    }
    return value;
}

void SpecReader::text(const char *key, QString &out, bool isRequired)
{
    if (const auto v = take(key, QJsonValue::String, "text"))
        out = v->toString();
    if (isRequired && out.isEmpty())
        fail(QString::fromLatin1(key), QStringLiteral("is missing"));
}

void SpecReader::number(const char *key, double &out)
{
    if (const auto v = take(key, QJsonValue::Double, "number"))
        out = v->toDouble();
}

void SpecReader::number(const char *key, std::optional<double> &out)
{
    if (const auto v = take(key, QJsonValue::Double, "number"))
        out = v->toDouble();
}

void SpecReader::integer(const char *key, int &out)
{
    if (const auto v = take(key, QJsonValue::Double, "number"))
        out = v->toInt();
}

void SpecReader::boolean(const char *key, bool &out)
{
    if (const auto v = take(key, QJsonValue::Bool, "true or false"))
        out = v->toBool();
}

void SpecReader::strings(const char *key, QStringList &out)
{
    const auto v = take(key, QJsonValue::Array, "list");
    if (!v)
        return;
    const QJsonArray items = v->toArray();
    for (const auto &item : items) {
        if (!item.isString())
            return fail(QString::fromLatin1(key), QStringLiteral("must hold texts only"));
        out.append(item.toString());
    }
}

void SpecReader::numbers(const char *key, std::vector<double> &out)
{
    const auto v = take(key, QJsonValue::Array, "list");
    if (!v)
        return;
    out.clear();
    const QJsonArray items = v->toArray();
    for (const auto &item : items) {
        if (!item.isDouble())
            return fail(QString::fromLatin1(key), QStringLiteral("must hold numbers only"));
        out.push_back(item.toDouble());
    }
}

void SpecReader::free(const char *key, QJsonObject &out)
{
    if (const auto v = take(key, QJsonValue::Object, "object"))
        out = v->toObject();
}

bool SpecReader::list(const char *key, const std::function<void(SpecReader &)> &read)
{
    const auto v = take(key, QJsonValue::Array, "list");
    if (!v)
        return false;
    int i = 0;
    const QJsonArray items = v->toArray();
    for (const auto &item : items) {
        const QString place = QStringLiteral("%1%2[%3]").arg(m_place, QLatin1String(key)).arg(i++);
        if (!item.isObject()) {
            fail(place.mid(m_place.size()), QStringLiteral("must be an object"));
            return true;
        }
        SpecReader inner(item.toObject(), m_file, place + u'.', m_error);
        read(inner);
        inner.refuseUnknown();
    }
    return true;
}

void SpecReader::object(const char *key, const std::function<void(SpecReader &)> &read)
{
    if (const auto v = take(key, QJsonValue::Object, "object")) {
        SpecReader inner(v->toObject(), m_file, m_place + QLatin1String(key) + u'.', m_error);
        read(inner);
        inner.refuseUnknown();
    }
}

void SpecReader::members(const char *key, const std::function<void(const QString &, const QJsonValue &)> &read)
{
    const auto v = take(key, QJsonValue::Object, "object");
    if (!v)
        return;
    const QJsonObject object = v->toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        read(it.key(), it.value());
}

void SpecReader::refuseUnknown()
{
    const QStringList keys = m_json.keys();
    for (const QString &key : keys)
        if (!m_asked.contains(key) && key != QLatin1String("$schema"))
            fail(key, QStringLiteral("is not a known key"));
}

Result<void> SpecReader::finish()
{
    refuseUnknown();
    if (*m_error)
        return std::unexpected(**m_error);
    return {};
}

} // namespace om
