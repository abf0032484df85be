// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/statusline.h"

#include "common/heading.h"
#include "panels/placebutton.h"
#include "services/numbertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

#include <cmath>

namespace om {
namespace {

constexpr int messageMs = 8000;

/// 1:25 000 with the scale rounded to three figures, since a screen's own size is not known better.
QString scaleText(double denominator, const QLocale &locale)
{
    if (!(denominator > 0))
        return {};
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(denominator)) - 2));
    return QStringLiteral("1:") + countText(qint64(std::round(denominator / step) * step), locale);
}

} // namespace

StatusLine::StatusLine(const Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(plainLabel({}, 12, false, "muted"))
    , m_version(plainLabel({}, 12, false, "muted"))
    , m_place(new PlaceButton(desk.workspace.files().folder + QStringLiteral("/window.ini"), this))
    , m_scale(plainLabel({}, 12, false, "muted"))
    , m_message(plainLabel({}, 12))
    , m_notice(plainLabel({}, 12))
{
    setFixedHeight(24);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(24);
    for (QWidget *part : std::initializer_list<QWidget *>{m_rows, m_version, m_place, m_scale, m_message})
        row->addWidget(part);
    row->addStretch(1);
    row->addWidget(m_notice);
    connect(m_place, &PlaceButton::copied, this, [this](const QString &text) { setMessage(tr("Copied: %1").arg(text)); });
    connect(&m_desk.board, &BoardService::valuesChanged, this, &StatusLine::show);
    connect(&m_desk.workspace, &Workspace::framesChanged, this, &StatusLine::show);
    connect(&m_desk.workspace, &Workspace::loadFailed, this, [this](const Error &error) { setMessage(errorText(error)); });
    show();
}

void StatusLine::show()
{
    const TableValue &table = m_desk.board.values().table;
    const QLocale locale = m_desk.locale();
    if (table.frame)
        m_rows->setText(tr("%1 / %2 %3")
                            .arg(countText(qint64(table.count), locale), countText(qint64(table.frame->rows()), locale),
                                 translated(m_desk.workspace.frames().specs.value(table.frame->dataset()).title)));
    else
        m_rows->setText({});
    m_version->setText(tr("Version %1").arg(m_desk.workspace.version()));
    const City &city = m_desk.workspace.city();
    const QString notice = city.text(city.notice, m_desk.workspace.language());
    m_notice->setText(notice.isEmpty() ? QString() : QStringLiteral("⚠ ") + notice);
}

void StatusLine::setPosition(double lon, double lat)
{
    m_place->setPlace({lon, lat});
}

QString StatusLine::coordinateSystem() const
{
    return m_place->system();
}

void StatusLine::setScale(double denominator)
{
    m_scale->setText(scaleText(denominator, m_desk.locale()));
}

void StatusLine::setMessage(const QString &message)
{
    m_message->setText(message);
    QTimer::singleShot(messageMs, m_message, [label = m_message, message] {
        if (label->text() == message)
            label->clear();
    });
}

} // namespace om
