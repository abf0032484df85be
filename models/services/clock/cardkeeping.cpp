// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clock/cardkeeping.h"

#include "package/durablefile.h"
#include "tickets/cardlog.h"

#include <QJsonDocument>

namespace om {

namespace {

QString textOf(LocalTime t)
{
    return t.isNull() ? QString() : t.date().toString(Qt::ISODate) + u' ' + t.time().toString(Qt::ISODate);
}

QString jsonOf(const ClockSpec &spec)
{
    return QString::fromUtf8(QJsonDocument(toJson(spec)).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<CardKeeping> cardKeeping(const Workspace &workspace)
{
    const auto tickets = workspace.frames().frames.value(QStringLiteral("ticket"));
    const LocalTime asOf = workspace.frames().asOf;
    if (!tickets || !tickets->column(clockStateField) || asOf.isNull() || asOf != workspace.city().asOf)
        return {};
    for (const CardRule &rule : workspace.clockRules()->spec.rules)
        if (!tickets->column(cardMomentField(rule)))
            return {}; // reckoned by other rules: the frame is on its way
    const QString basis = QStringList{QString::number(workspace.version()), textOf(asOf), jsonOf(workspace.clockRules()->spec)}.join(u'\n');
    return CardKeeping{workspace.files().folder + QStringLiteral("/local.db"), tickets, workspace.clockRules(), asOf, basis};
}

Result<CardsKept> keepCardLog(const CardKeeping &what, const QString &utc)
{
    if (const auto known = isKept(what.localDb, what.basis); known && *known)
        return CardsKept();
    const Frame &tickets = *what.tickets;
    const Column *number = tickets.column(QStringLiteral("ticket_no")), *lead = tickets.column(QStringLiteral("lead_dept")),
                 *disposed = tickets.column(QStringLiteral("t_dispose")), *isTest = tickets.column(QStringLiteral("is_test")),
                 *isRevoked = tickets.column(QStringLiteral("is_revoked"));
    const auto is = [](const Column *flag, std::size_t row) { return flag && flag->type == ColumnType::Integer && flag->integers[row] == 1; };
    std::vector<ReckonedCard> cards;
    for (const IssuedCard &card : number ? cardLog(tickets, *what.rules, LocalTime::null(), what.asOf) : std::vector<IssuedCard>()) {
        if (number->isNull(card.row) || is(isTest, card.row) || is(isRevoked, card.row))
            continue;
        const CardRule &rule = what.rules->spec.rules[card.rule];
        const bool isDone = disposed && !disposed->isNull(card.row) && disposed->integers[card.row] <= what.asOf.seconds;
        cards.push_back({number->text(card.row), rule.field, rule.code, textOf(card.moment), lead ? lead->text(card.row) : QString(),
                         isDone ? textOf({disposed->integers[card.row]}) : QString()});
    }
    return keepCards(what.localDb, cards, jsonOf(what.rules->spec), textOf(what.asOf), what.basis, utc);
}

Result<void> saveCardLog(const QString &file, const QByteArray &csv)
{
    return writeDurably(file, csv, FileAccess::Everyone);
}

} // namespace om
