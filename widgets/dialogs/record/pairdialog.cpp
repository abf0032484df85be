// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/record/pairdialog.h"

#include "common/heading.h"
#include "common/linedtable.h"
#include "services/numbertext.h"
#include "services/record/recordpair.h"
#include "services/recordname.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace om {

namespace {

QComboBox *chooser(const std::vector<std::pair<QString, qint64>> &names, qint64 chosen)
{
    auto *box = new QComboBox;
    for (const auto &[name, fid] : names)
        box->addItem(name, fid);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMinimumContentsLength(12);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setCurrentIndex(box->findData(chosen));
    return box;
}

QString differenceText(const PairedFact &fact, const QLocale &locale)
{
    if (!fact.difference)
        return fact.isSame ? QStringLiteral("=") : QStringLiteral("≠");
    const bool isWhole = *fact.difference == std::round(*fact.difference);
    return (*fact.difference > 0 ? QStringLiteral("+") : QString()) + numberText(*fact.difference, {}, isWhole ? 0 : 2, locale).text;
}

} // namespace

PairDialog::PairDialog(const Workspace &workspace, const QString &dataset, const std::vector<qint64> &fids, qint64 first, const Palette &palette,
                       JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_dataset(dataset)
    , m_model(jobs)
    , m_table(new LinedTable(palette, tr("Facts of both")))
    , m_said(plainLabel({}, 14))
{
    setWindowTitle(tr("Side by side: %1").arg(translated(workspace.frames().specs.value(dataset).title)));
    resize(960, 640);
    std::vector<std::pair<QString, qint64>> names;
    for (const qint64 fid : fids)
        names.emplace_back(recordName(workspace, dataset, fid), fid);
    std::ranges::sort(names, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    const auto other = std::ranges::find_if(names, [&](const auto &name) { return name.second != first; });
    m_first = chooser(names, first);
    m_second = chooser(names, other == names.end() ? first : other->second);
    m_first->setAccessibleName(tr("First"));
    m_second->setAccessibleName(tr("Second"));
    auto *column = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    form->addRow(tr("First"), m_first);
    form->addRow(tr("Second"), m_second);
    column->addLayout(form);
    m_table->setModel(&m_model);
    column->addWidget(m_table, 1);
    column->addWidget(m_said);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    for (QComboBox *box : {m_first, m_second})
        connect(box, &QComboBox::currentIndexChanged, this, &PairDialog::fill);
    fill();
}

void PairDialog::setSecond(qint64 fid)
{
    if (const int at = m_second->findData(fid); at >= 0 && fid != m_first->currentData().toLongLong())
        m_second->setCurrentIndex(at);
}

void PairDialog::fill()
{
    const auto record = [this](const QComboBox *box) { return readRecord(m_workspace, m_dataset, box->currentData().toLongLong()); };
    const auto first = record(m_first), second = record(m_second);
    PagedTableModel::Lines lines;
    m_said->setText(first && second ? QString() : errorText(first ? second.error() : first.error()));
    QString section;
    if (first && second)
        for (const PairedFact &fact : pairedFacts(*first, *second)) {
            lines.push_back({fact.section == section ? QString() : fact.section, fact.label, fact.first, fact.second, differenceText(fact, locale())});
            section = fact.section;
        }
    m_model.setLines({{tr("Section")}, {tr("Fact")}, {m_first->currentText()}, {m_second->currentText()}, {tr("Difference"), true}}, std::move(lines));
}

} // namespace om
