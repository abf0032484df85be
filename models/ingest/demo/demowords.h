// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/demo/prng.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace om {

// Small readings of a city's declarations.

/// A pair [low, high].
struct Range
{
    double low = 0, high = 0;
    explicit Range(const QJsonValue &json)
        : low(json.toArray().at(0).toDouble())
        , high(json.toArray().at(1).toDouble())
    { }
    double draw(Prng &prng) const { return prng.between(low, high); }
    qint64 whole(Prng &prng) const { return prng.whole(qint64(low), qint64(high)); }
};

/// A choice among named weights: {"code": weight, …}.
struct WeightedCodes
{
    QStringList codes;
    Chooser chooser;
    explicit WeightedCodes(const QJsonObject &json)
    {
        std::vector<double> weights;
        for (auto it = json.begin(); it != json.end(); ++it) {
            codes.append(it.key());
            weights.push_back(it->toDouble());
        }
        chooser = Chooser(weights);
    }
    const QString &draw(Prng &prng) const { return codes.at(qsizetype(chooser.pick(prng))); }
};

/// "School {i}" with its number, filled up with zeros to `digits`.
inline QString numbered(const QJsonValue &pattern, qint64 i, int digits = 0)
{
    return pattern.toString().replace(QStringLiteral("{i}"), QStringLiteral("%1").arg(i, digits, 10, QLatin1Char('0')));
}

/// "F0012": a letter and a number of so many figures.
inline QString idOf(const char *prefix, qint64 n, int digits)
{
    return QLatin1StringView(prefix) + QStringLiteral("%1").arg(n, digits, 10, QLatin1Char('0'));
}

inline QString anyOf(const QJsonValue &list, Prng &prng)
{
    const QJsonArray all = list.toArray();
    return all.isEmpty() ? QString() : all.at(qsizetype(prng.below(std::size_t(all.size())))).toString();
}

} // namespace om
