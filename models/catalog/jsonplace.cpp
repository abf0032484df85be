// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/jsonplace.h"

#include <QStringList>

#include <algorithm>

namespace om {

namespace {

/// Walks through a JSON text along one place and remembers how far it got.
class Walker
{
public:
    Walker(QByteArrayView json, QStringList wanted)
        : m_json(json)
        , m_wanted(std::move(wanted))
    {
        value(0, true);
    }
    qsizetype found() const { return m_found; }

private:
    char peek()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n:,").contains(m_json[m_at]))
            ++m_at;
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }
    QByteArray text()
    {
        QByteArray out;
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at) {
            if (m_json[m_at] == '\\')
                ++m_at;
            if (m_at < m_json.size())
                out += m_json[m_at];
        }
        ++m_at;
        return out;
    }
    /// `depth` = how many steps of the place lead here, while `isOnWay`.
    void value(qsizetype depth, bool isOnWay)
    {
        const char first = peek();
        if (isOnWay)
            m_found = m_at;
        if (first == '"') {
            text();
        } else if (first == '{' || first == '[') {
            const char last = first == '{' ? '}' : ']';
            ++m_at;
            for (int index = 0; peek() != last && peek() != '\0'; ++index) {
                const qsizetype before = m_at;
                const QString step = first == '{' ? QString::fromUtf8(text()) : QString::number(index);
                value(depth + 1, isOnWay && depth < m_wanted.size() && m_wanted[depth] == step);
                if (m_at == before) // nothing that JSON knows
                    m_at = m_json.size();
            }
            ++m_at;
        } else {
            while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json[m_at]))
                ++m_at;
        }
    }

    QByteArrayView m_json;
    QStringList m_wanted;
    qsizetype m_at = 0, m_found = 0;
};

} // namespace

int lineOfPlace(QByteArrayView json, QStringView place)
{
    QString steps = place.toString();
    steps.replace(u'[', u'.').remove(u']');
    return lineOfByte(json, Walker(json, steps.split(u'.', Qt::SkipEmptyParts)).found());
}

int lineOfByte(QByteArrayView text, qsizetype offset)
{
    return 1 + int(std::ranges::count(text.first(std::clamp<qsizetype>(offset, 0, text.size())), '\n'));
}

} // namespace om
