// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/nearpopup.h"

#include "common/heading.h"
#include "services/numbertext.h"
#include "services/placefilter.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace om {

namespace {
constexpr int standardM = 500;
constexpr int farthestM = 50'000; // half a city
} // namespace

NearPopup::NearPopup(const Desk &desk, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_desk(desk)
    , m_title(plainLabel({}, 14, true))
    , m_metres(new QSpinBox(this))
    , m_answer(plainLabel({}, 12, false, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    m_metres->setRange(1, farthestM);
    m_metres->setSingleStep(100);
    m_metres->setValue(standardM);
    m_metres->setSuffix(tr(" m"));
    m_metres->setAccessibleName(tr("Distance in metres"));
    auto *narrow = new QPushButton(tr("Narrow to these"), this);
    narrow->setProperty("tone", "primary");
    row->addWidget(m_metres, 1);
    row->addWidget(narrow);
    column->addLayout(row);
    column->addWidget(m_answer);
    setFocusProxy(m_metres);
    connect(m_metres, &QSpinBox::valueChanged, this, &NearPopup::count);
    connect(narrow, &QPushButton::clicked, this, &NearPopup::accept);
    connect(m_metres->findChild<QLineEdit *>(), &QLineEdit::returnPressed, this, &NearPopup::accept);
}

void NearPopup::showAt(const QPoint &global, const Geometry &what, const QString &name)
{
    m_what = what;
    m_name = name;
    m_title->setText(tr("Within a distance of %1").arg(name));
    count();
    adjustSize();
    move(global);
    show();
    m_metres->setFocus(Qt::PopupFocusReason);
    m_metres->selectAll();
}

Result<Condition> NearPopup::condition() const
{
    return nearCondition(m_what, m_name, m_metres->value());
}

void NearPopup::count()
{
    if (m_counting)
        m_counting->cancel();
    const auto near = condition();
    if (!near) {
        m_answer->setText(errorText(near.error()));
        return;
    }
    Filter filter = m_desk.filter.filter();
    filter.conditions.append(*near);
    const QString dataset = m_desk.themes.theme().dataset;
    m_counting = m_desk.jobs.run(
        [frames = m_desk.workspace.frames(), dataset, filter](JobControl &) { return countRows(frames, dataset, filter); }, this,
        [this, dataset](qint64 rows) {
            m_answer->setText(QStringLiteral("%1 %2").arg(countText(rows, m_desk.locale()), translated(m_desk.workspace.frames().specs.value(dataset).title)));
        });
}

void NearPopup::accept()
{
    const auto near = condition();
    if (!near)
        return;
    close();
    Q_EMIT accepted(*near);
}

} // namespace om
