// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import/crspanel.h"

#include "common/heading.h"
#include "common/verdict.h"
#include "dialogs/cells.h"
#include "dialogs/import/residualplot.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace om {

CrsPanel::CrsPanel(const Palette &palette, QWidget *parent)
    : QFrame(parent)
    , m_verdict(new Verdict)
    , m_crs(new QComboBox)
    , m_plot(new ResidualPlot(palette, this))
    , m_candidates(new QTableWidget(0, 5))
{
    setProperty("tone", "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 12, 12);
    auto *heading = new Heading(tr("Coordinates"));
    m_crs->setEditable(true);
    m_crs->setMinimumWidth(140);
    for (const char *name : {"auto", "EPSG:4490", "EPSG:4326", "EPSG:4547", "EPSG:3857", "GCJ02", "BD09"})
        m_crs->addItem(QLatin1StringView(name));
    m_crs->setAccessibleName(tr("Coordinate system"));
    m_crs->setToolTip(tr("auto, EPSG:n, GCJ02 or BD09; with /yx behind it when northing or latitude comes first"));
    heading->addControl(m_verdict);
    heading->addControl(m_crs);
    column->addWidget(heading);
    auto *row = new QHBoxLayout;
    row->addWidget(m_plot);
    prepareTable(*m_candidates, {tr("System"), tr("Residual"), tr("In the city"), tr("Overlap"), tr("Sureness")});
    m_candidates->setAccessibleName(tr("Systems that it may be in"));
    alignNumbers(*m_candidates, {1, 2, 3, 4});
    setColumnWidths(*m_candidates, {96, 72, 68, 68});
    row->addWidget(m_candidates, 1);
    column->addLayout(row, 1);
    connect(m_crs, &QComboBox::activated, this, &CrsPanel::changed);
    connect(m_crs->lineEdit(), &QLineEdit::returnPressed, this, &CrsPanel::changed);
}

QString CrsPanel::crs() const
{
    const QString text = m_crs->currentText().trimmed();
    return text.isEmpty() ? QStringLiteral("auto") : text;
}

void CrsPanel::setCrs(const QString &crs)
{
    m_crs->setEditText(crs);
}

void CrsPanel::clear()
{
    m_verdict->say(Verdict::Kind::Open, QStringLiteral("–"));
    m_plot->setCandidates({});
    m_candidates->setRowCount(0);
}

void CrsPanel::show(const ImportReport &report)
{
    clear();
    const QString &read = report.source.crs;
    if (!report.crsFinding) {
        if (report.source.geometry == GeometryType::None)
            m_verdict->say(Verdict::Kind::Open, tr("no positions"));
        else
            m_verdict->say(Verdict::Kind::Good, read);
        return;
    }
    const CrsFinding &finding = *report.crsFinding;
    if (!finding.column.isEmpty()) {
        m_verdict->say(Verdict::Kind::Good, tr("several systems, told apart by “%1”").arg(finding.column));
        m_plot->setCandidates(finding.whole.candidates);
        showGroups(finding);
        return;
    }
    const bool isSure = finding.whole.doubt == CrsVerdict::Doubt::None;
    const bool isOverruled = isSure && finding.whole.crs != read && read != u"EPSG:4490";
    if (!isSure) {
        const QString reason = finding.whole.doubt == CrsVerdict::Doubt::NoReference ? tr("nothing is known of the city")
            : finding.whole.doubt == CrsVerdict::Doubt::NothingFits                  ? tr("no system fits")
            : finding.whole.doubt == CrsVerdict::Doubt::TooFewPoints                 ? tr("too few points")
                                                                                     : tr("several systems fit");
        m_verdict->say(Verdict::Kind::Doubt, read.isEmpty() ? tr("unsure: %1").arg(reason) : tr("%1, unsure: %2").arg(read, reason));
    } else if (isOverruled) {
        m_verdict->say(Verdict::Kind::Doubt, tr("read as %1, looks like %2").arg(read, finding.whole.crs));
    } else {
        m_verdict->say(Verdict::Kind::Good, tr("%1 · by %2 points").arg(read, locale().toString(finding.whole.points)));
    }
    m_plot->setCandidates(finding.whole.candidates);
    showCandidates(finding.whole.candidates, read);
}

void CrsPanel::showCandidates(const std::vector<CrsCandidate> &candidates, const QString &read)
{
    constexpr std::size_t most = 6;
    m_candidates->setRowCount(int(std::min(most, candidates.size())));
    for (int row = 0; row < m_candidates->rowCount(); ++row) {
        const CrsCandidate &c = candidates[std::size_t(row)];
        const auto percent = [this](std::optional<double> share) {
            return share ? tr("%1 %").arg(locale().toString(100 * *share, 'f', 1)) : QStringLiteral("–");
        };
        m_candidates->setItem(row, 0, textCell(c.crs, c.crs == read));
        m_candidates->setItem(row, 1, numberCell(c.residualM ? tr("%1 m").arg(locale().toString(qRound64(*c.residualM))) : QStringLiteral("–")));
        m_candidates->setItem(row, 2, numberCell(percent(c.inside)));
        m_candidates->setItem(row, 3, numberCell(percent(c.overlap)));
        m_candidates->setItem(row, 4, numberCell(percent(c.sureness)));
    }
}

void CrsPanel::showGroups(const CrsFinding &finding)
{
    m_candidates->setRowCount(int(finding.groups.size()));
    for (int row = 0; row < m_candidates->rowCount(); ++row) {
        const CrsFinding::Group &group = finding.groups[std::size_t(row)];
        const CrsVerdict &verdict = group.verdict;
        const bool hasBest = !verdict.candidates.empty();
        const QString system = verdict.crs.isEmpty() ? tr("unsure") : verdict.crs;
        m_candidates->setItem(row, 0, textCell(tr("%1: %2").arg(group.value, system), !verdict.crs.isEmpty()));
        const auto residual = hasBest ? verdict.candidates.front().residualM : std::nullopt;
        m_candidates->setItem(row, 1, numberCell(residual ? tr("%1 m").arg(locale().toString(qRound64(*residual))) : QStringLiteral("–")));
        const auto inside = hasBest ? verdict.candidates.front().inside : std::nullopt;
        m_candidates->setItem(row, 2, numberCell(inside ? tr("%1 %").arg(locale().toString(100 * *inside, 'f', 1)) : QStringLiteral("–")));
        m_candidates->setItem(row, 3, numberCell(QStringLiteral("–")));
        m_candidates->setItem(row, 4,
                              numberCell(hasBest ? tr("%1 %").arg(locale().toString(100 * verdict.candidates.front().sureness, 'f', 1)) : QStringLiteral("–")));
    }
}

} // namespace om
