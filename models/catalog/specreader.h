// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

namespace om {

/// Reads one JSON object of a declaration strictly: a wrong type, a missing required key or a key that nobody asked for is an error with
/// its place ("kpis[3].target"). The first error wins; after it every read does nothing. Use it within one function.
class SpecReader
{
public:
    SpecReader(const QJsonObject &json, const QString &file)
        : m_json(json)
        , m_file(file)
        , m_error(&m_ownError)
    { }

    void text(const char *key, QString &out, bool isRequired = false);
    void number(const char *key, double &out);
    void number(const char *key, std::optional<double> &out);
    void integer(const char *key, int &out);
    void boolean(const char *key, bool &out);
    void strings(const char *key, QStringList &out);
    void numbers(const char *key, std::vector<double> &out); ///< in place of what `out` held
    void free(const char *key, QJsonObject &out); ///< an object whose content is not checked here
    /// Calls `read` for each object of the array under `key`; whether there is such an array.
    bool list(const char *key, const std::function<void(SpecReader &)> &read);
    void object(const char *key, const std::function<void(SpecReader &)> &read);
    /// Calls `read(name, value)` for each member of the object under `key`.
    void members(const char *key, const std::function<void(const QString &, const QJsonValue &)> &read);

    void fail(const QString &key, const QString &reason);
    /// The error, or one for a key that was not asked for.
    Result<void> finish();

private:
    SpecReader(const QJsonObject &json, const QString &file, const QString &place, std::optional<Error> *error)
        : m_json(json)
        , m_file(file)
        , m_place(place)
        , m_error(error)
    { }
    /// The value when there is one of this type.
    std::optional<QJsonValue> take(const char *key, QJsonValue::Type type, const char *typeName);
    void refuseUnknown();

    QJsonObject m_json;
    QString m_file, m_place;
    QSet<QString> m_asked;
    std::optional<Error> m_ownError;
    std::optional<Error> *m_error;
};

} // namespace om
