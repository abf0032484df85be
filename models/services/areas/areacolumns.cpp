// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/areas/areacolumns.h"

#include "frame/rowshape.h"
#include "services/derived/derivedcolumns.h"

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr QLatin1StringView communityDataset("community");

/// The outlines of today's communities, looked up by code.
class Outlines
{
public:
    explicit Outlines(const FrameSet &frames)
        : m_frame(frames.frames.value(communityDataset))
    {
        const Column *codes = m_frame ? m_frame->column(frames.specs.value(communityDataset).area) : nullptr;
        for (std::size_t row = 0; codes && row < m_frame->rows(); ++row)
            m_rows.insert(codes->text(row), row);
    }

    /// The one of these that holds the point; "" = none does.
    QString holding(const QStringList &codes, double lon, double lat)
    {
        for (const QString &code : codes)
            if (const Outline &o = outline(code); o.box.contains(lon, lat) && contains(o.shape, lon, lat))
                return code;
        return {};
    }

private:
    struct Outline
    {
        Geometry shape;
        Box box;
    };
    const Outline &outline(const QString &code)
    {
        const auto known = m_outlines.constFind(code);
        if (known != m_outlines.cend())
            return *known;
        const auto row = m_rows.constFind(code);
        Geometry shape = row == m_rows.cend() ? Geometry() : shapeOf(*m_frame, *row);
        const Box box = shape.box();
        return *m_outlines.insert(code, {std::move(shape), box});
    }

    std::shared_ptr<const Frame> m_frame;
    QHash<QString, std::size_t> m_rows;
    QHash<QString, Outline> m_outlines;
};

/// Codes into a dictionary that grows.
class Texts
{
public:
    explicit Texts(QStringList dictionary = {})
        : m_dictionary(std::move(dictionary))
    {
        for (qsizetype i = 0; i < m_dictionary.size(); ++i)
            m_codes.insert(m_dictionary[i], std::uint32_t(i + 1));
    }
    std::uint32_t code(const QString &text)
    {
        std::uint32_t &code = m_codes[text];
        if (code == 0) {
            m_dictionary.append(text);
            code = std::uint32_t(m_dictionary.size());
        }
        return code;
    }
    const QStringList &dictionary() const { return m_dictionary; }

private:
    QStringList m_dictionary;
    QHash<QString, std::uint32_t> m_codes;
};

std::shared_ptr<const Frame> renamed(const Frame &frame, Column column, const QString &name)
{
    column.name = name;
    return frame.with(std::move(column), {}); // what it lies in is the frame's already
}

/// Which communities the rows of one recorded code may belong to, for the days that occur.
class Heirs
{
public:
    Heirs(const AreaHistory &history, const Column &recorded, const Column *time)
        : m_history(history)
        , m_recorded(recorded)
        , m_time(time && time->type == ColumnType::Time ? time : nullptr)
    {
        for (const QString &code : recorded.dictionary)
            m_isTouched.push_back(history.isTouched(code));
    }

    bool isTouched(std::size_t row) const { return m_recorded.codes[row] > 0 && m_isTouched[m_recorded.codes[row] - 1]; }
    bool isNone() const
    {
        return std::ranges::none_of(m_isTouched, [](bool touched) { return touched; });
    }
    const QStringList &of(std::size_t row)
    {
        const bool hasDay = m_time && !m_time->isNull(row);
        const QDate day = hasDay ? LocalTime{m_time->integers[row]}.date() : QDate();
        const std::pair key(m_recorded.codes[row], day);
        const auto known = m_heirs.constFind(key);
        return known != m_heirs.cend() ? *known : *m_heirs.insert(key, m_history.heirs(m_recorded.text(row), day));
    }

private:
    const AreaHistory &m_history;
    const Column &m_recorded;
    const Column *m_time;
    std::vector<bool> m_isTouched; ///< by code − 1
    QHash<std::pair<std::uint32_t, QDate>, QStringList> m_heirs;
};

} // namespace

QStringList areaSources(const FrameSet &frames, const QString &dataset)
{
    const DatasetSpec spec = frames.specs.value(dataset);
    const bool liesInOne = !spec.area.isEmpty() && spec.key != QStringList{spec.area};
    const bool isChanged = frames.areaHistory && !frames.areaHistory->isEmpty() && frames.specs.contains(communityDataset);
    QStringList out;
    if (liesInOne && isChanged)
        out << dataset << communityDataset;
    return out;
}

bool lacksAreaColumns(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    const Column *area = frame ? frame->column(frames.specs.value(dataset).area) : nullptr;
    return area && area->type == ColumnType::Category && !frame->column(recordedAreaField);
}

Result<std::shared_ptr<const Frame>> withAreaColumns(const FrameSet &frames, const QString &dataset)
{
    const auto frame = frames.frames.value(dataset);
    if (!frame)
        return fail(ErrorCode::DatasetUnknown, {dataset});
    const DatasetSpec spec = frames.specs.value(dataset);
    const Column *recorded = frame->column(spec.area);
    if (!recorded || recorded->type != ColumnType::Category || !frames.areaHistory)
        return frame;
    Heirs heirs(*frames.areaHistory, *recorded, spec.time.isEmpty() ? nullptr : frame->column(spec.time));
    const auto kept = renamed(*frame, *recorded, recordedAreaField);
    if (heirs.isNone())
        return kept;

    std::vector<std::uint32_t> today(recorded->codes.begin(), recorded->codes.end()), placing(frame->rows(), 0);
    Texts areas(recorded->dictionary), ways;
    Outlines outlines(frames);
    const ShapeColumn &shapes = frame->shapes();
    for (std::size_t row = 0; row < frame->rows(); ++row) {
        if (!heirs.isTouched(row))
            continue;
        const QStringList &among = heirs.of(row);
        if (among.isEmpty())
            continue;
        const bool hasPlace = !shapes.lon.empty() && !std::isnan(shapes.lon[row]);
        const QString place = hasPlace ? outlines.holding(among, shapes.lon[row], shapes.lat[row]) : QString();
        const QString &heir = place.isEmpty() && among.size() == 1 ? among.first() : place;
        placing[row] = ways.code(!place.isEmpty() ? placedByPoint : heir.isEmpty() ? notPlaced : placedByHeir);
        if (!heir.isEmpty())
            today[row] = areas.code(heir);
    }
    auto out = withCodes(*kept, todaysAreaField, areas.dictionary(), std::move(today));
    out = withCodes(*out, areaPlacingField, ways.dictionary(), std::move(placing));
    return onBasis(out, spec, frames.basis);
}

std::shared_ptr<const Frame> onBasis(const std::shared_ptr<const Frame> &frame, const DatasetSpec &spec, AreaBasis basis)
{
    const Column *wanted = frame ? frame->column(basis == AreaBasis::Today ? todaysAreaField : recordedAreaField) : nullptr;
    const Column *now = wanted ? frame->column(spec.area) : nullptr;
    return !now || !frame->column(todaysAreaField) || now->codes.data() == wanted->codes.data() ? frame : renamed(*frame, *wanted, spec.area);
}

} // namespace om
