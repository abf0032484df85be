// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/recordpage.h"

#include "base/mercator.h"
#include "report/reportpage.h"
#include "services/filtertext.h"
#include "services/numbertext.h"
#include "services/record/ticketway.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace om {

namespace {

constexpr double aroundMetres = 400, worldMetres = 40075016.686; // the equator of Web Mercator
constexpr double gap = 16, smallest = 0.5;
constexpr double traceShare = 0.16; // of the names of a section that is wide
constexpr double leastRoom = 90; // px that a section needs for its head and a line

QString tr(const char *text)
{
    return QCoreApplication::translate("om", text);
}

/// What a step says beside its stage, without the parts that it does not have.
QString stepText(const TraceStep &step, const QLocale &locale)
{
    const auto minutes = [&locale](double value) { return countText(qint64(std::llround(value)), locale); };
    QStringList parts{step.time, step.holder, step.action, step.note};
    if (step.minutes)
        parts.append(step.isReckoned && step.limitMinutes
                         ? tr("%1 of %2 work minutes, by the calendar").arg(minutes(*step.minutes), minutes(*step.limitMinutes))
                         : step.isReckoned   ? tr("%1 work minutes, by the calendar").arg(minutes(*step.minutes))
                         : step.limitMinutes ? tr("%1 of %2 work minutes").arg(minutes(*step.minutes), minutes(*step.limitMinutes))
                                             : tr("%1 work minutes").arg(minutes(*step.minutes)));
    for (const Attachment &attachment : step.attachments)
        parts.append(tr("attachment %1").arg(attachment.name));
    parts.append(stepMarks(step));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Whether each row of the layer is seen by itself.
bool isOneByOne(const LayerSpec &layer)
{
    return layer.renderer == u"single" || layer.renderer == u"category" || layer.renderer == u"graduated" || layer.renderer == u"proportional";
}

bool showsOne(const Catalog &catalog, const ThemeSpec &theme, const QString &dataset)
{
    return std::ranges::any_of(theme.layers, [&](const ThemeLayer &entry) {
        const LayerSpec *layer = catalog.layer(entry.layer);
        return layer && layer->dataset == dataset && isOneByOne(*layer);
    });
}

/// Leaves as many facts as fit `room`, and says in a last line how many do not, `further` others included.
void cut(const ReportPage &page, ReportSection &section, double room, std::size_t further)
{
    auto *facts = std::get_if<ReportFacts>(&section.body);
    if (!facts)
        return;
    const std::vector<std::pair<QString, QString>> all = std::move(facts->facts);
    const auto keep = [&](std::size_t kept) {
        facts->facts.assign(all.begin(), all.begin() + std::ptrdiff_t(kept));
        if (const std::size_t left = all.size() - kept + further; left > 0)
            facts->facts.push_back({QString(), tr("… and %1 more").arg(left)});
        return page.height(section) <= room;
    };
    std::size_t kept = 0, many = all.size() + 1; // that fit, that do not
    while (many - kept > 1) {
        const std::size_t middle = (kept + many) / 2;
        (keep(middle) ? kept : many) = middle;
    }
    keep(kept);
}

/// The trace: its lines are long.
bool isWide(const ReportSection &section)
{
    const auto *facts = std::get_if<ReportFacts>(&section.body);
    return facts && facts->nameShare == traceShare;
}

std::size_t factsOf(const ReportSection &section)
{
    const auto *facts = std::get_if<ReportFacts>(&section.body);
    return facts ? facts->facts.size() : 0;
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
    const Catalog &catalog = workspace.catalog();
    const ThemeSpec *home = &theme;
    if (!showsOne(catalog, theme, record.dataset))
        for (const ThemeSpec &other : catalog.themes())
            if (showsOne(catalog, other, record.dataset)) {
                home = &other;
                break;
            }
    map.request = sceneRequest(workspace, *home, filter, QStringLiteral("light"));
    for (const ThemeLayer &entry : home->layers)
        if (const LayerSpec *layer = catalog.layer(entry.layer); layer && !layer->id.startsWith(u"base."))
            map.request.visible.insert(entry.layer, isOneByOne(*layer) && (layer->dataset == record.dataset || layer->id.startsWith(u"area.")));
    return map;
}

ReportDocument composeRecord(const Workspace &workspace, const Record &record)
{
    const City &city = workspace.city();
    const QLocale locale(workspace.language());
    ReportDocument page;
    page.title = record.title;
    page.subtitle = record.remaining.isEmpty() ? record.stateText : QStringLiteral("%1 · %2").arg(record.stateText, record.remaining);
    page.place = city.text(city.name, workspace.language());
    page.conditions = record.subtitle;
    page.asOf = city.asOf.toText();
    page.notice = city.text(city.notice, workspace.language());
    page.version = QStringLiteral("%1#%2").arg(city.asOf.date().toString(Qt::ISODate)).arg(workspace.version());
    ReportFacts source;
    if (record.batch > 0)
        source.facts.push_back({translated(workspace.frames().specs.value(record.dataset).title),
                                record.sourceRow > 0 && !record.sourceFile.isEmpty()
                                    ? tr("batch %1 · row %2 of %3").arg(record.batch).arg(record.sourceRow).arg(record.sourceFile)
                                    : tr("batch %1").arg(record.batch)});
    if (record.batch > 0)
        page.sections.push_back({tr("Source"), {}, std::move(source)});
    for (const CardSection &section : record.sections) {
        ReportFacts facts;
        QStringList absent; // their names in one line: paper has no room for dashes
        for (const Fact &fact : section.facts) {
            if (fact.value == u"—")
                absent.append(fact.label);
            else
                facts.facts.push_back({fact.label, fact.value});
        }
        if (!absent.isEmpty())
            facts.facts.push_back({tr("Not given"), absent.join(QStringLiteral(" · "))});
        if (!facts.facts.empty())
            page.sections.push_back({section.title, {}, std::move(facts)});
    }
    if (!record.trace.empty()) {
        ReportFacts steps;
        steps.nameShare = traceShare;
        for (const TraceStep &step : record.trace)
            steps.facts.push_back({QStringLiteral("%1 %2").arg(step.seq).arg(step.stage), stepText(step, locale)});
        page.sections.push_back({tr("Full trace"), tr("%1 steps").arg(record.trace.size()), std::move(steps)});
    }
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

    // Short sections stand in two columns, the next one where there is more room, the map at the head of the right one; what is wide lies below both. As large
    // as it fits, in steps that keep the words readable.
    const double room = height - ReportPage::titleHeight - ReportPage::footerHeight;
    struct Placed
    {
        const ReportSection *section;
        double left, top, width;
    };
    std::vector<Placed> placed;
    double scale = 1;
    for (;; scale -= 0.1) {
        const double whole = width / scale, half = (whole - gap) / 2;
        double ends[2] = {0, 0};
        placed.clear();
        for (const ReportSection &section : page.sections) {
            if (isWide(section)) {
                const double top = std::max(ends[0], ends[1]);
                placed.push_back({&section, 0, top, whole});
                ends[0] = ends[1] = top + ReportPage(painter, style, whole).height(section);
                continue;
            }
            const int column = std::holds_alternative<ReportMap>(section.body) || ends[1] < ends[0] ? 1 : 0;
            placed.push_back({&section, column * (half + gap), ends[column], half});
            ends[column] += ReportPage(painter, style, half).height(section);
        }
        if (std::max(ends[0], ends[1]) <= room / scale || scale - 0.1 < smallest - 0.01)
            break;
    }
    painter.translate(0, ReportPage::titleHeight);
    painter.scale(scale, scale);
    const double bottom = room / scale;
    std::size_t lost = 0; // facts of sections that have no room at all
    for (const Placed &part : placed)
        lost += part.top + leastRoom > bottom ? factsOf(*part.section) : 0;
    for (const Placed &part : placed) {
        if (part.top + leastRoom > bottom)
            continue;
        ReportPage column(painter, style, part.width);
        ReportSection section = *part.section;
        if (part.top + column.height(section) > bottom)
            cut(column, section, bottom - part.top, std::exchange(lost, 0));
        painter.save();
        painter.translate(part.left, 0);
        column.draw(section, part.top);
        painter.restore();
    }
    painter.restore();
}

} // namespace om
