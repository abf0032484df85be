// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/opening/openingcolumns.h"

#include "services/derived/derivedcolumns.h"
#include "tickets/calendarrows.h"

#include <QCoreApplication>

namespace om {

namespace {

const QString &calendarDataset()
{
    static const QString id = QStringLiteral("calendar_day");
    return id;
}

bool hasHours(const FrameSet &frames, const QString &dataset)
{
    const auto spec = frames.specs.constFind(dataset);
    return spec != frames.specs.cend() && spec->field(openHoursField);
}

/// The dataset whose hours hold for the rows of this one; "" = none.
QString placesOf(const FrameSet &frames, const QString &dataset)
{
    if (hasHours(frames, dataset))
        return dataset;
    const DatasetSpec spec = frames.specs.value(dataset);
    if (spec.parent.isEmpty() || !hasHours(frames, spec.parent))
        return {};
    const QStringList key = frames.specs.value(spec.parent).key;
    return key.size() == 1 && spec.field(key.first()) ? spec.parent : QString();
}

/// Of each row of a frame with hours.
std::vector<qint64> openRows(const Frame &places, const FrameSet &frames)
{
    std::vector<qint64> out(places.rows(), nullInteger);
    const Column *hours = places.column(openHoursField);
    if (!hours || frames.asOf.isNull())
        return out;
    const OpeningCalendar calendar(frames);
    QHash<QString, qint64> known; // many places keep the same hours
    for (std::size_t row = 0; row < out.size(); ++row) {
        if (hours->isNull(row))
            continue;
        const QString text = hours->text(row);
        auto found = known.find(text);
        if (found == known.end()) {
            const auto read = openingHours(text);
            found = known.insert(text, read ? qint64(openingState(*read, frames.asOf, calendar).isOpen) : nullInteger);
        }
        out[row] = *found;
    }
    return out;
}

} // namespace

OpeningCalendar::OpeningCalendar(const FrameSet &frames)
{
    const auto table = frames.frames.value(calendarDataset());
    const Column *day = table ? table->column(QStringLiteral("day")) : nullptr;
    const Column *kind = table ? table->column(QStringLiteral("kind")) : nullptr;
    if (!day || !kind || day->type != ColumnType::Time)
        return;
    for (std::size_t row = 0; row < table->rows(); ++row) {
        if (day->isNull(row))
            continue;
        const QDate date = LocalTime{day->integers[row]}.date();
        const auto read = calendarDay({date.toString(Qt::ISODate), kind->text(row), {}});
        if (!read || read->kind == DayKind::WorkDay)
            continue;
        m_days.insert(date, read->kind == DayKind::MakeupWorkDay ? OpeningDay::MakeUp : OpeningDay::Closed);
    }
}

QStringList openingSources(const FrameSet &frames, const QString &dataset)
{
    const QString places = placesOf(frames, dataset);
    if (places.isEmpty())
        return {};
    QStringList sources{dataset};
    if (places != dataset)
        sources.append(places);
    if (frames.specs.contains(calendarDataset()))
        sources.append(calendarDataset());
    return sources;
}

bool lacksOpening(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    return frame && !frame->column(isOpenField);
}

Result<std::shared_ptr<const Frame>> withOpening(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    const QString id = placesOf(frames, dataset);
    const auto places = frames.frames.value(id);
    if (!frame || !places)
        return fail(ErrorCode::DatasetUnknown, {frame ? id : dataset});
    std::vector<qint64> open = openRows(*places, frames);
    if (id == dataset)
        return withIntegers(*frame, isOpenField, std::move(open));
    const QString key = frames.specs.value(id).key.first();
    const Column *own = frame->column(key), *theirs = places->column(key);
    std::vector<qint64> out(frame->rows(), nullInteger);
    QHash<QString, qint64> byKey;
    for (std::size_t row = 0; theirs && row < places->rows(); ++row)
        byKey.insert(theirs->text(row), open[row]);
    for (std::size_t row = 0; own && row < out.size(); ++row)
        out[row] = byKey.value(own->text(row), nullInteger);
    return withIntegers(*frame, isOpenField, std::move(out));
}

QString openingText(const FrameSet &frames, const QString &hours, const QLocale &locale)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Opening", source); };
    if (hours.isEmpty() || frames.asOf.isNull())
        return {};
    const auto read = openingHours(hours);
    if (!read)
        return text(QT_TRANSLATE_NOOP("Opening", "not known: the opening hours are not understood"));
    const OpeningState state = openingState(*read, frames.asOf, OpeningCalendar(frames));
    if (state.until.isNull())
        return state.isOpen ? text(QT_TRANSLATE_NOOP("Opening", "open all the time")) : text(QT_TRANSLATE_NOOP("Opening", "closed, for two weeks at least"));
    const QDate day = state.until.date(), today = frames.asOf.date();
    if (state.isOpen && state.until == LocalTime::of(today.addDays(1)))
        return text(QT_TRANSLATE_NOOP("Opening", "open until %1")).arg(QStringLiteral("24:00"));
    const QString clock = state.until.time().toString(QStringLiteral("HH:mm"));
    const QString when =
        day == today ? clock : QStringLiteral("%1 %2 %3").arg(day.toString(Qt::ISODate), locale.dayName(day.dayOfWeek(), QLocale::ShortFormat), clock);
    return (state.isOpen ? text(QT_TRANSLATE_NOOP("Opening", "open until %1")) : text(QT_TRANSLATE_NOOP("Opening", "closed, opens %1"))).arg(when);
}

} // namespace om
