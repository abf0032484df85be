// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/clocksteps.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace om {

namespace {

/// Reads a number at the front of `text` and takes it off.
template<typename T>
std::optional<T> taken(std::string_view &text)
{
    T value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc())
        return {};
    text.remove_prefix(std::size_t(read.ptr - text.data()));
    return value;
}

std::optional<ClockSteps::Step> stepFrom(std::string_view text)
{
    if (text.empty() || std::string_view("sre").find(text.front()) == std::string_view::npos)
        return {};
    ClockSteps::Step step{.kind = ClockSteps::Kind(text.front()), .at = {}};
    text.remove_prefix(1);
    const auto seconds = taken<qint64>(text);
    if (!seconds)
        return {};
    step.at = {*seconds};
    if (!text.empty() && text.front() == ':') {
        text.remove_prefix(1);
        step.minutes = taken<double>(text);
    }
    return step;
}

} // namespace

ClockSteps ClockSteps::fromText(std::string_view text)
{
    ClockSteps out;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        if (const auto step = stepFrom(text.substr(0, comma)))
            out.steps.push_back(*step);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return out;
}

std::string ClockSteps::text() const
{
    std::string out;
    for (const Step &step : steps) {
        if (!out.empty())
            out += ',';
        out += char(step.kind) + std::to_string(step.at.seconds);
        if (!step.minutes)
            continue;
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, *step.minutes).ptr;
        out += ':';
        out.append(digits, end);
    }
    return out;
}

void ClockSteps::sort()
{
    std::ranges::stable_sort(steps, {}, [](const Step &s) { return std::tuple(s.at, s.kind != Kind::Resume); });
}

std::vector<Pause> ClockSteps::pauses(LocalTime now, LocalTime disposed) const
{
    std::vector<Pause> out;
    const auto isOpen = [&out] { return !out.empty() && out.back().until.isNull(); };
    for (const Step &step : steps) {
        if (step.at > now)
            break;
        if (step.kind == Kind::Suspend && !isOpen())
            out.push_back({step.at});
        else if (step.kind == Kind::Resume && isOpen())
            out.back().until = step.at;
    }
    if (isOpen() && !disposed.isNull() && disposed <= now)
        out.back().until = std::max(disposed, out.back().from);
    return out;
}

bool ClockSteps::hasPauses() const
{
    return std::ranges::any_of(steps, [](const Step &s) { return s.kind == Kind::Suspend; });
}

int ClockSteps::extensions() const
{
    return int(std::ranges::count(steps, Kind::Extend, &Step::kind));
}

std::optional<double> ClockSteps::granted(LocalTime now) const
{
    double sum = 0;
    for (const Step &step : steps) {
        if (step.kind != Kind::Extend)
            continue;
        if (!step.minutes)
            return {};
        sum += step.at <= now ? std::max(*step.minutes, 0.) : 0;
    }
    return sum;
}

std::shared_ptr<const Frame> withClockSteps(const std::shared_ptr<const Frame> &tickets, const std::map<std::string, ClockSteps, std::less<>> &steps)
{
    struct Texts
    {
        std::vector<std::uint64_t> offsets{0};
        std::vector<char> bytes;
    };
    const auto texts = std::make_shared<Texts>();
    const Column *number = tickets->column(QStringLiteral("ticket_no"));
    for (std::size_t row = 0; row < tickets->rows(); ++row) {
        if (number && number->type == ColumnType::Text && !steps.empty()) {
            const auto found = steps.find(std::string_view(number->bytes.data() + number->offsets[row], number->offsets[row + 1] - number->offsets[row]));
            if (found != steps.end()) {
                const std::string text = found->second.text();
                texts->bytes.insert(texts->bytes.end(), text.begin(), text.end());
            }
        }
        texts->offsets.push_back(texts->bytes.size());
    }
    Column column;
    column.name = clockStepsField;
    column.type = ColumnType::Text;
    column.offsets = texts->offsets;
    column.bytes = texts->bytes;
    return tickets->with(std::move(column), texts);
}

} // namespace om
