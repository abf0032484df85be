// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/recordpage.h"

#include "base/mercator.h"
#include "report/reportpage.h"
#include "services/filtertext.h"
#include "services/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

constexpr double aroundMetres = 400, worldMetres = 40075016.686; // the equator of Web Mercator
constexpr double gap = 16, mapWidth = 280, smallest = 0.5;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/// What a step says beside its stage, without the parts that it does not have.
QString stepText(const TraceStep &step, const QLocale &locale)
{
    const auto minutes = [&locale](double value) { return countText(qint64(std::llround(value)), locale); };
    QStringList parts{step.time, step.holder, step.action, step.note};
    if (step.minutes)
        parts.append(step.limitMinutes ? tr("%1 of %2 work minutes").arg(minutes(*step.minutes), minutes(*step.limitMinutes))
                                       : tr("%1 work minutes").arg(minutes(*step.minutes)));
    if (!step.attachment.isEmpty())
        parts.append(tr("attachment %1").arg(step.attachment));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Leaves as many facts as fit `room`, and says in a last line how many do not.
void cut(const ReportPage &page, ReportSection &section, double room)
{
    auto *facts = std::get_if<ReportFacts>(&section.body);
    if (!facts || page.height(section) <= room)
        return;
    const std::size_t all = facts->facts.size();
    std::size_t kept = all;
    do {
        facts->facts.resize(--kept);
        facts->facts.push_back({QString(), tr("… and %1 more").arg(all - kept)});
    } while (kept > 0 && page.height(section) > room);
}

} // namespace

std::optional<RecordMap> recordMap(const Workspace &workspace, const ThemeSpec &theme, const Record &record)
{
    const auto frame = workspace.frames().frames.value(record.dataset);
    const std::size_t row = frame ? frame->rowOf(record.fid) : 0;
    if (!frame || row >= frame->rows() || frame->shapes().type == GeometryType::None || std::isnan(frame->shapes().lon[row]))
        return std::nullopt;
    const ShapeColumn &shapes = frame->shapes();
    const double x = mercatorX(shapes.lon[row]), y = mercatorY(shapes.lat[row]);
    const double around = aroundMetres / (worldMetres * std::cos(shapes.lat[row] * M_PI / 180));
    RecordMap map;
    map.extent.add(Box{x - around, y - around, x + around, y + around});
    if (!shapes.boxes.empty())
        map.extent.add(shapes.boxes[row]);

    Filter filter;
    Condition only;
    only.kind = Condition::Kind::Rows;
    only.dataset = record.dataset;
    only.values = {QString::number(record.fid)};
    filter.conditions = {only};
    map.request = sceneRequest(workspace, theme, filter, QStringLiteral("light"));
    for (const ThemeLayer &entry : theme.layers) {
        const LayerSpec *layer = workspace.catalog().layer(entry.layer);
        static constexpr std::array one{"single", "category", "graduated", "proportional"};
        if (layer && !layer->id.startsWith(u"base.") && layer->dataset != u"community" && layer->dataset != u"district")
            map.request.visible.insert(entry.layer, layer->dataset == record.dataset && std::ranges::any_of(one, [layer](const char *renderer) {
                                                        return layer->renderer == QLatin1StringView(renderer);
                                                    }));
    }
    return map;
}

ReportDocument composeRecord(const Workspace &workspace, const Record &record)
{
    const City &city = workspace.city();
    const QLocale locale(workspace.language());
    ReportDocument page;
    page.title = record.title;
    page.subtitle = record.stateText;
    page.place = city.text(city.name, workspace.language());
    page.conditions = record.subtitle;
    page.asOf = city.asOf.toText();
    page.notice = city.text(city.notice, workspace.language());
    page.version = QStringLiteral("%1#%2").arg(city.asOf.date().toString(Qt::ISODate)).arg(workspace.version());
    for (const CardSection &section : record.sections) {
        ReportFacts facts;
        for (const Fact &fact : section.facts)
            facts.facts.push_back({fact.label, fact.value});
        if (!facts.facts.empty())
            page.sections.push_back({section.title, {}, std::move(facts)});
    }
    if (!record.trace.empty()) {
        ReportFacts steps;
        steps.nameShare = 0.16;
        for (const TraceStep &step : record.trace)
            steps.facts.push_back({QStringLiteral("%1 %2").arg(step.seq).arg(step.stage), stepText(step, locale)});
        page.sections.push_back({tr("Full trace"), tr("%1 steps").arg(record.trace.size()), std::move(steps)});
    }
    ReportFacts source;
    source.facts.push_back({translated(workspace.frames().specs.value(record.dataset).title), tr("batch %1").arg(record.batch)});
    if (record.sourceRow > 0 && !record.sourceFile.isEmpty())
        source.facts.push_back({record.sourceFile, tr("row %1").arg(record.sourceRow)});
    if (record.batch > 0)
        page.sections.push_back({tr("Source"), {}, std::move(source)});
    page.check = checkOf(page);
    return page;
}

ReportDocument withRecordMap(ReportDocument page, const RecordMap &map, const std::shared_ptr<const Scene> &scene, const Record &record)
{
    auto near = std::make_shared<Scene>(*scene);
    near->extent = map.extent;
    page.sections.insert(page.sections.begin(), {tr("Where it is"), {}, ReportMap{std::move(near), {{record.dataset, record.fid}}}});
    return page;
}

void drawRecord(QPainter &painter, const StyleSpec &style, const ReportDocument &page)
{
    const double width = pageSize.width() - 2 * pageMargin, height = pageSize.height() - 2 * pageMargin;
    painter.save();
    painter.translate(pageMargin, pageMargin);
    ReportPage frame(painter, style, width);
    frame.drawTitle(page);
    frame.drawFooter(page, height - ReportPage::footerHeight, 1, 1);

    const ReportSection *map = nullptr;
    std::vector<ReportSection> sections;
    for (const ReportSection &section : page.sections) {
        if (std::holds_alternative<ReportMap>(section.body))
            map = &section;
        else
            sections.push_back(section);
    }
    // As large as it fits, in steps that keep the words readable.
    const double room = height - ReportPage::titleHeight - ReportPage::footerHeight;
    struct Placed
    {
        const ReportSection *section;
        double top, width;
    };
    std::vector<Placed> placed;
    double scale = 1;
    for (;; scale -= 0.1) {
        const double whole = width / scale, side = whole - mapWidth - gap;
        const double mapEnd = map ? ReportPage(painter, style, mapWidth).height(*map) : 0;
        double y = 0;
        placed.clear();
        for (const ReportSection &section : sections) {
            const double w = y < mapEnd ? side : whole; // beside the map, then below it
            placed.push_back({&section, y, w});
            y += ReportPage(painter, style, w).height(section);
        }
        if (std::max(y, mapEnd) <= room / scale || scale - 0.1 < smallest - 0.01)
            break;
    }
    painter.translate(0, ReportPage::titleHeight);
    painter.scale(scale, scale);
    for (const Placed &part : placed) {
        ReportPage column(painter, style, part.width);
        ReportSection section = *part.section;
        cut(column, section, room / scale - part.top);
        if (column.height(section) <= room / scale - part.top)
            column.draw(section, part.top);
    }
    if (map) {
        painter.translate(width / scale - mapWidth, 0);
        ReportPage(painter, style, mapWidth).draw(*map, 0);
    }
    painter.restore();
}

} // namespace om
