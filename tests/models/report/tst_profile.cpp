// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/profile.h"
#include "support/tinyworkspace.h"

#include <QImage>
#include <QTest>

using namespace om;

/// A community on one page: its numbers are those of the indicators, worked out by hand from the tiny workspace.
class TestProfile : public QObject
{
    Q_OBJECT

    Catalog m_catalog = Catalog::load().value();
    JobRunner m_jobs{0};
    test::TinyWorkspace m_tiny{m_catalog, m_jobs};
    Filter m_filter{Period::year(2021), {}, {}, {}};

    ProfileSeries series(ProfileRequest::Of of)
    {
        JobControl control;
        return ProfileSeries::reckon(profileRequest(*m_tiny.workspace, of, m_filter).value(), control).value();
    }

    static QStringList row(const ReportDocument &page, const QString &title)
    {
        QStringList texts;
        for (const auto &cells : std::get<ReportTable>(page.sections.front().body).rows)
            if (cells.front().text == title || cells.front().text.startsWith(title + QStringLiteral(" · "))) // its unit
                for (const ReportCell &cell : cells)
                    texts.append(cell.text);
        return texts;
    }

private Q_SLOTS:
    void communityFigures()
    {
        const ProfileSeries communities = series(ProfileRequest::Of::Community);
        QCOMPARE(communities.codes(), (QStringList{QStringLiteral("A01"), QStringLiteral("A02")}));
        const ReportDocument page = communities.page(QStringLiteral("A01"));
        QCOMPARE(page.title, QStringLiteral("North"));
        // T1, T2, T3 of the five of 2021; South has two; T6 alone a year before.
        const QStringList accepted = row(page, translated(m_catalog.kpi(QStringLiteral("ticket.accepted"))->title));
        QCOMPARE(accepted.size(), 5);
        QCOMPARE(accepted[1], QStringLiteral("3"));
        QCOMPARE(accepted[2], QStringLiteral("5"));
        QCOMPARE(accepted[3], QStringLiteral("1 / 2"));
        QCOMPARE(accepted[4], QStringLiteral("▲ 200.0 %"));
        QCOMPARE(row(communities.page(QStringLiteral("A02")), translated(m_catalog.kpi(QStringLiteral("ticket.accepted"))->title))[3], QStringLiteral("2 / 2"));
        const QStringList people = row(page, translated(m_catalog.kpi(QStringLiteral("community.population"))->title));
        QCOMPARE(people[1], QStringLiteral("10,000"));
        QCOMPARE(people[2], QStringLiteral("15,000"));
        // No parks in this workspace: no rows of them rather than empty ones.
        QVERIFY(row(page, translated(m_catalog.kpi(QStringLiteral("park.count"))->title)).isEmpty());
        QVERIFY(page.check != communities.page(QStringLiteral("A02")).check);
        QCOMPARE(communities.page(QStringLiteral("A01")).check, page.check);
    }

    void trendIsThatOfTheCommunity()
    {
        const ReportDocument page = series(ProfileRequest::Of::Community).page(QStringLiteral("A01"));
        const ReportTrend *trend = nullptr;
        for (const ReportSection &section : page.sections)
            if (const auto *found = std::get_if<ReportTrend>(&section.body))
                trend = found;
        QVERIFY(trend);
        QCOMPARE(trend->values[0], std::optional(1.0)); // T1 in January
        QCOMPARE(trend->values[1], std::optional(2.0)); // T2, T3
        QCOMPARE(trend->values[11], std::optional(0.0)); // T5 is of South
        QCOMPARE(trend->yearBefore[4], std::optional(1.0)); // T6
    }

    void departmentsByWhatTheyHold()
    {
        const ProfileSeries departments = series(ProfileRequest::Of::Department);
        QCOMPARE(departments.codes(), (QStringList{QStringLiteral("D1"), QStringLiteral("D2")})); // 3 and 2 of 2021
        QVERIFY(row(departments.page(QStringLiteral("D2")), translated(m_catalog.kpi(QStringLiteral("ticket.accepted"))->title))[1].startsWith(u'2'));
        QVERIFY(row(departments.page(QStringLiteral("D2")), translated(m_catalog.kpi(QStringLiteral("community.population"))->title)).isEmpty());
    }

    void isDrawnAndWritten()
    {
        const ProfileSeries communities = series(ProfileRequest::Of::Community);
        QImage image(pageSize.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            drawProfile(painter, m_catalog.style(QStringLiteral("light")), communities.page(QStringLiteral("A01")));
        }
        int inked = 0;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                inked += image.pixel(x, y) != qRgb(255, 255, 255);
        QVERIFY(inked > 1500);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("atlas.pdf"));
        JobControl control;
        const auto pages = writeProfilesPdf({{&communities, QStringLiteral("A01")}, {&communities, QStringLiteral("A02")}},
                                            m_catalog.style(QStringLiteral("light")), path, control);
        QVERIFY(pages);
        QCOMPARE(*pages, 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("/Type /Page\n"), 2);
    }

    void cancelledLeavesNoFile()
    {
        const ProfileSeries communities = series(ProfileRequest::Of::Community);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("atlas.pdf"));
        JobControl control;
        control.cancel();
        QVERIFY(!writeProfilesPdf({{&communities, QStringLiteral("A01")}}, m_catalog.style(QStringLiteral("light")), path, control));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_MAIN(TestProfile)
#include "tst_profile.moc"
