// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/recordpage.h"

#include "support/tinyworkspace.h"

#include <QFile>
#include <QTest>

using namespace om;

/// The page of one record of the tiny city.
class TestRecordPage : public QObject
{
    Q_OBJECT

    Result<Catalog> m_catalog = fail(ErrorCode::Internal);
    JobRunner m_jobs{0};
    std::unique_ptr<test::TinyWorkspace> m_tiny;

    const Workspace &workspace() const { return *m_tiny->workspace; }
    Record ticket(qint64 fid) const
    {
        const auto record = readRecord(workspace(), QStringLiteral("ticket"), fid);
        return record ? *record : Record();
    }
    static QStringList titles(const ReportDocument &page)
    {
        QStringList out;
        for (const ReportSection &section : page.sections)
            out.append(section.title);
        return out;
    }
    static const ReportFacts *facts(const ReportDocument &page, const char *title)
    {
        for (const ReportSection &section : page.sections)
            if (section.title == QLatin1StringView(title))
                return std::get_if<ReportFacts>(&section.body);
        return nullptr;
    }
    static QImage drawn(const ReportDocument &page, const StyleSpec &style)
    {
        QImage image(pageSize.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawRecord(painter, style, page);
        return image;
    }
    /// The last line of the picture within the margins that is not white, above the footer.
    static int lastInk(const QImage &image)
    {
        for (int y = int(pageSize.height() - pageMargin - 46); y > 0; --y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != qRgb(255, 255, 255))
                    return y;
        return 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load();
        QVERIFY(m_catalog);
        m_tiny = std::make_unique<test::TinyWorkspace>(*m_catalog, m_jobs);
        QVERIFY(m_tiny->workspace && !m_tiny->error);
    }

    void saysWhatTheCardSays()
    {
        const Record record = ticket(1);
        const ReportDocument page = composeRecord(workspace(), record);
        QCOMPARE(page.title, record.title);
        QVERIFY(!page.subtitle.isEmpty());
        const ReportFacts *steps = facts(page, "Full trace");
        QVERIFY(steps);
        QCOMPARE(steps->facts.size(), std::size_t(2));
        QVERIFY2(steps->facts[1].second.endsWith(QStringLiteral("120 of 240 work minutes")), qPrintable(steps->facts[1].second));
        // Every fact of the card is there: with its value, or among the names of those that are not given.
        int given = 0, absent = 0;
        for (const CardSection &section : record.sections) {
            const ReportFacts *found = facts(page, qPrintable(section.title));
            QVERIFY(found);
            for (const Fact &fact : section.facts) {
                const bool isGiven = fact.value != u"—";
                (isGiven ? given : absent) += 1;
                QVERIFY2(std::ranges::any_of(found->facts,
                                             [&](const auto &shown) {
                                                 return isGiven ? shown == std::pair(fact.label, fact.value)
                                                                : shown.first == u"Not given" && shown.second.split(QStringLiteral(" · ")).contains(fact.label);
                                             }),
                         qPrintable(fact.label));
            }
        }
        QVERIFY(given > 0 && absent > 0);
        QVERIFY(!facts(composeRecord(workspace(), ticket(2)), "Full trace")); // T2 has none
        QVERIFY(page.check != composeRecord(workspace(), ticket(2)).check);
    }

    /// 400 m around 113.01° E, 23° N; one row of the tickets, the community's outline under it.
    void hasAMapOfItsPlace()
    {
        const Record record = ticket(1);
        const auto map = recordMap(workspace(), *m_catalog->theme(QStringLiteral("tickets")), record);
        QVERIFY(map);
        const double metres = 40075016.686 * std::cos(23 * M_PI / 180);
        QVERIFY(std::abs((map->extent.maxX - map->extent.minX) * metres - 800) < 1);
        QVERIFY(std::abs((map->extent.minX + map->extent.maxX) / 2 - (113.01 + 180) / 360) < 1e-9);
        const BuiltScene built = buildScene(*m_catalog, workspace().frames(), map->request);
        std::size_t rows = 0;
        for (const DrawLayer &layer : built.scene->layers)
            if (layer.dataset == u"ticket")
                rows = std::max(rows, layer.rows.count());
        QCOMPARE(rows, std::size_t(1));
        const ReportDocument page = withRecordMap(composeRecord(workspace(), record), *map, built.scene, record);
        QCOMPARE(titles(page).first(), QStringLiteral("Where it is"));
        // Its ring is in the map at the upper right: a pixel of the colour of selected things.
        const StyleSpec &style = m_catalog->style(QStringLiteral("light"));
        const QImage image = drawn(page, style);
        bool isMarked = false;
        for (int y = 100; y < 460 && !isMarked; ++y)
            for (int x = 420; x < image.width() && !isMarked; ++x)
                isMarked = image.pixelColor(x, y) == built.scene->selection;
        QVERIFY(isMarked);
        // The overview only counts tickets: the symbols are those of the theme that shows each. No area is coloured by one ticket.
        const auto counted = recordMap(workspace(), *m_catalog->theme(QStringLiteral("overview")), record);
        QVERIFY(counted);
        bool isShown = false;
        const BuiltScene shown = buildScene(*m_catalog, workspace().frames(), counted->request);
        for (const DrawLayer &layer : shown.scene->layers) {
            QVERIFY2(layer.dataset != u"community" || layer.id.startsWith(u"area."), qPrintable(layer.id));
            isShown = isShown || (layer.dataset == u"ticket" && layer.kind == LayerKind::Shapes);
        }
        QVERIFY(isShown);
        Record nowhere = record;
        nowhere.fid = 4711;
        QVERIFY(!recordMap(workspace(), *m_catalog->theme(QStringLiteral("tickets")), nowhere));
    }

    /// However much there is, it is one page and ends above its footer.
    void isOnePage()
    {
        const StyleSpec &style = m_catalog->style(QStringLiteral("light"));
        Record record = ticket(1);
        const int few = lastInk(drawn(composeRecord(workspace(), record), style));
        QVERIFY(few > 150);
        TraceStep step = record.trace.back();
        step.note =
            QStringLiteral("a note that is long enough for two lines of the page, because people write what they saw and heard there, and whom they asked")
                .repeated(2);
        const auto withSteps = [&](int count) {
            record.trace.assign(std::size_t(count), step);
            return drawn(composeRecord(workspace(), record), style);
        };
        const int most = int(pageSize.height() - pageMargin - 46);
        QVERIFY(lastInk(withSteps(10)) > few);
        // Smaller, then cut: they end above the footer, and what is cut fills the page.
        const int smaller = lastInk(withSteps(25));
        QVERIFY2(smaller > most * 0.7 && smaller < most, qPrintable(QString::number(smaller)));
        const int end = lastInk(withSteps(400));
        QVERIFY2(end > most * 0.85 && end < most, qPrintable(QString::number(end)));
    }

    void isWritten()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("card.pdf"));
        const ReportDocument page = composeRecord(workspace(), ticket(1));
        const auto draw = [&](QPainter &painter, const std::function<void()> &) -> Result<void> {
            drawRecord(painter, m_catalog->style(QStringLiteral("light")), page);
            return {};
        };
        QVERIFY(writePdf(file, page.title, draw));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith("%PDF-"));
        const QString nowhere = folder.filePath(QStringLiteral("none/card.pdf"));
        QCOMPARE(writePdf(nowhere, page.title, draw).error().code, ErrorCode::FileNoPermission);
        const auto refuse = [](QPainter &, const std::function<void()> &) -> Result<void> { return fail(ErrorCode::Cancelled); };
        QCOMPARE(writePdf(folder.filePath(QStringLiteral("two.pdf")), page.title, refuse).error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("two.pdf"))));
    }
};

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
