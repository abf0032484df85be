// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sites/chaingaps.h"

#include "services/company/policystanding.h"

#include <algorithm>

namespace om {

namespace {

const Column *categoryOf(const Frame &frame, const char *name)
{
    const Column *column = frame.column(QString::fromLatin1(name));
    return column && column->type == ColumnType::Category ? column : nullptr;
}

/// The codes of the field's list, then what else occurs.
QStringList codesOf(const FrameSet &frames, const Column &column)
{
    const FieldSpec *field = frames.specs.value(companyDataset).field(column.name);
    QStringList codes = field ? listedCodes(frames, field->codes) : QStringList(), others = column.dictionary;
    others.removeIf([&](const QString &code) { return codes.contains(code); });
    others.sort();
    return codes + others;
}

/// For each code of the column its place in `codes`; their number for null.
std::vector<std::size_t> placesIn(const QStringList &codes, const Column &column)
{
    std::vector<std::size_t> out{std::size_t(codes.size())};
    for (const QString &code : column.dictionary)
        out.push_back(std::size_t(codes.indexOf(code)));
    return out;
}

} // namespace

std::size_t ChainRow::filled() const
{
    return std::size_t(std::ranges::count_if(segments, [](const ChainCell &cell) { return !cell.isGap(); }));
}

QStringList listedCodes(const FrameSet &frames, const QString &list)
{
    const auto codes = frames.frames.value(QStringLiteral("code"));
    const Column *lists = codes ? codes->column(QStringLiteral("list")) : nullptr, *code = codes ? codes->column(QStringLiteral("code")) : nullptr;
    if (list.isEmpty() || !lists || !code)
        return {};
    const Column *position = codes->column(QStringLiteral("position"));
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : codes->rowsByFid(Bitmap(codes->rows(), true)))
        if (lists->text(row) == list)
            rows.push_back(row);
    std::ranges::stable_sort(
        rows, {}, [&](std::uint32_t row) { return position && !position->isNull(row) ? position->number(row) : std::numeric_limits<double>::infinity(); });
    QStringList out;
    for (const std::uint32_t row : rows)
        out.append(code->text(row));
    return out;
}

ChainGaps chainGaps(const FrameSet &frames, const Bitmap &inside, const Bitmap &city)
{
    ChainGaps out;
    const auto companies = frames.frames.value(companyDataset);
    const Column *chain = companies ? categoryOf(*companies, "chain") : nullptr;
    if (!chain)
        return out;
    const Column *segment = categoryOf(*companies, "chain_segment");
    const QStringList chains = codesOf(frames, *chain);
    out.segments = segment ? codesOf(frames, *segment) : QStringList();
    for (const QString &code : chains)
        out.chains.push_back({code, std::vector<ChainCell>(std::size_t(out.segments.size())), {}});
    const std::vector<std::size_t> chainAt = placesIn(chains, *chain);
    const std::vector<std::size_t> segmentAt = segment ? placesIn(out.segments, *segment) : std::vector<std::size_t>();
    const auto count = [&](const Bitmap &rows, std::size_t ChainCell::*counter) {
        rows.forEach([&](std::size_t row) {
            const std::uint32_t code = chain->codes[row];
            if (code == 0)
                return;
            ChainRow &to = out.chains[chainAt[code]];
            ++(to.all.*counter);
            if (segment && segment->codes[row] != 0)
                ++(to.segments[segmentAt[segment->codes[row]]].*counter);
        });
    };
    count(inside, &ChainCell::companies);
    count(city, &ChainCell::cityCompanies);
    return out;
}

} // namespace om
