// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cardstore.h"

#include "store/localdata_p.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace om {

using namespace store;

namespace {

QString keyOf(const QString &ticket, const QString &field, const QString &code)
{
    return ticket + u'\n' + field + u'\n' + code;
}

std::vector<KeptCard> readCards(Connection &connection)
{
    std::vector<KeptCard> out;
    Statement rows =
        connection.prepare("SELECT ticket, field, code, moment, holder, rules, recorded, withdrawn FROM card ORDER BY moment, ticket, field, code");
    while (rows.step())
        out.push_back({rows.string(0), rows.string(1), rows.string(2), rows.string(3), rows.string(4), int(rows.integer(5)), rows.string(6), rows.string(7)});
    return out;
}

std::vector<KeptRules> readRules(Connection &connection)
{
    std::vector<KeptRules> out;
    Statement rows = connection.prepare("SELECT number, rules, since FROM card_rules ORDER BY number");
    while (rows.step())
        out.push_back({int(rows.integer(0)), rows.string(1), rows.string(2)});
    return out;
}

bool isOfBasis(Connection &connection, const QString &basis)
{
    Statement row = connection.prepare("SELECT basis FROM card_basis");
    return row.step() && row.string(0) == basis;
}

/// The rules in force, taken down where they are new.
KeptRules rulesInForce(Connection &connection, const QString &rules, const QString &until)
{
    const auto known = readRules(connection);
    if (!known.empty() && known.back().rules == rules)
        return known.back();
    const KeptRules next{known.empty() ? 1 : known.back().number + 1, rules, known.empty() ? QString() : until};
    connection.prepare("INSERT INTO card_rules (number, rules, since) VALUES (?1, ?2, ?3)")
        .bind(1, qint64(next.number))
        .bind(2, next.rules)
        .bind(3, next.since)
        .run();
    return next;
}

/// What the log should have by these rules, by key and moment.
QHash<QString, const ReckonedCard *> wantedCards(const std::vector<ReckonedCard> &cards, const std::vector<KeptCard> &kept, const KeptRules &rules)
{
    QSet<QString> earlier; // what stands by earlier rules
    for (const KeptCard &card : kept)
        if (card.rules < rules.number && card.withdrawn.isEmpty())
            earlier.insert(keyOf(card.ticket, card.field, card.code));
    QHash<QString, const ReckonedCard *> out;
    for (const ReckonedCard &card : cards) {
        const QString key = keyOf(card.ticket, card.field, card.code);
        if (rules.since.isEmpty() || card.moment > rules.since)
            out.insert(key + u'\n' + card.moment, &card);
        else if ((card.disposed.isEmpty() || card.disposed > rules.since) && !earlier.contains(key))
            out.insert(key + u'\n' + rules.since, &card);
    }
    return out;
}

} // namespace

Result<CardsKept> keepCards(const QString &localDb, const std::vector<ReckonedCard> &cards, const QString &rules, const QString &until, const QString &basis,
                            const QString &utc)
{
    return guarded([&] {
        const auto connection = openLocalWritable(localDb);
        CardsKept done;
        transaction(*connection, [&] {
            if (isOfBasis(*connection, basis))
                return;
            const KeptRules inForce = rulesInForce(*connection, rules, until);
            const std::vector<KeptCard> kept = readCards(*connection);
            auto wanted = wantedCards(cards, kept, inForce);
            Statement mark = connection->prepare("UPDATE card SET withdrawn = ?5 WHERE ticket = ?1 AND field = ?2 AND code = ?3 AND moment = ?4");
            for (const KeptCard &card : kept) {
                const bool isGiven = wanted.remove(keyOf(card.ticket, card.field, card.code) + u'\n' + card.moment);
                if (card.rules != inForce.number || card.moment > until || isGiven == card.withdrawn.isEmpty())
                    continue; // of other rules, or later than the data stand now, or as it should be
                mark.bind(1, card.ticket).bind(2, card.field).bind(3, card.code).bind(4, card.moment).bind(5, isGiven ? QString() : utc).run();
                ++(isGiven ? done.restored : done.withdrawn);
            }
            Statement add = connection->prepare(
                "INSERT INTO card (ticket, field, code, moment, holder, rules, recorded, withdrawn) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '')");
            for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
                const ReckonedCard &card = **it;
                const QString moment = it.key().section(u'\n', -1);
                add.bind(1, card.ticket)
                    .bind(2, card.field)
                    .bind(3, card.code)
                    .bind(4, moment)
                    .bind(5, card.holder)
                    .bind(6, qint64(inForce.number))
                    .bind(7, utc)
                    .run();
                ++done.added;
            }
            connection->execute("DELETE FROM card_basis");
            connection->prepare("INSERT INTO card_basis (basis) VALUES (?1)").bind(1, basis).run();
        });
        return done;
    });
}

namespace {

/// Nothing where there is no log yet.
template<typename Read>
auto fromLocal(const QString &path, Read read) -> Result<decltype(read(std::declval<Connection &>()))>
{
    using Out = decltype(read(std::declval<Connection &>()));
    if (!QFileInfo::exists(path))
        return Out();
    return guarded([&] {
        const auto connection = openLocal(path, SQLITE_OPEN_READWRITE); // a reader of a WAL file may have to mend it
        return connection->number("PRAGMA user_version") < 2 ? Out() : read(*connection);
    });
}

} // namespace

Result<std::vector<KeptCard>> keptCards(const QString &localDb)
{
    return fromLocal(localDb, readCards);
}

Result<std::vector<KeptRules>> keptRules(const QString &localDb)
{
    return fromLocal(localDb, readRules);
}

Result<bool> isKept(const QString &localDb, const QString &basis)
{
    return fromLocal(localDb, [&basis](Connection &connection) { return isOfBasis(connection, basis); });
}

} // namespace om
