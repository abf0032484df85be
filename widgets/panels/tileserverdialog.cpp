// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tileserverdialog.h"

#include "base/maptile.h"
#include "common/heading.h"
#include "sync/tilefetcher.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

namespace om {

TileServerDialog::TileServerDialog(QWidget *parent)
    : QDialog(parent)
    , m_url(new QLineEdit)
    , m_title(new QLineEdit)
    , m_attribution(new QLineEdit)
    , m_from(new QSpinBox)
    , m_to(new QSpinBox)
    , m_problem(plainLabel(QString(), 12, false, "state.overdue.text"))
{
    setWindowTitle(tr("Tile server"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(16);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_url->setMinimumWidth(480);
    m_url->setPlaceholderText(QStringLiteral("https://tiles.example.org/{z}/{x}/{y}.png"));
    m_url->setToolTip(tr("Address with {z}, {x}, {y} and, if needed, {key}"));
    form->addRow(tr("Address"), m_url);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Attribution"), m_attribution);
    auto *zooms = new QHBoxLayout;
    for (QSpinBox *zoom : {m_from, m_to})
        zoom->setRange(0, MapTileId::mostZoom);
    m_to->setValue(OnlineBasemapSpec().maxZoom);
    m_from->setAccessibleName(tr("Lowest zoom"));
    m_to->setAccessibleName(tr("Highest zoom"));
    zooms->addWidget(m_from);
    zooms->addWidget(plainLabel(QStringLiteral("–"), 14));
    zooms->addWidget(m_to);
    zooms->addStretch();
    form->addRow(tr("Zooms"), zooms);
    column->addLayout(form);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &TileServerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // The highest zoom is never below the lowest.
    connect(m_from, &QSpinBox::valueChanged, m_to, &QSpinBox::setMinimum);
    connect(m_url, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString host = QUrl(text.trimmed()).host();
        m_title->setPlaceholderText(host);
        m_attribution->setPlaceholderText(host);
        m_problem->hide();
    });
}

void TileServerDialog::setServer(const OnlineBasemapSpec &server)
{
    m_server = server;
    m_url->setText(server.url);
    m_url->setReadOnly(true);
    m_title->setText(server.title);
    m_attribution->setText(server.attribution);
    m_from->setValue(server.minZoom);
    m_to->setValue(server.maxZoom);
    m_title->setFocus();
}

OnlineBasemapSpec TileServerDialog::server() const
{
    OnlineBasemapSpec server = m_server;
    server.url = m_url->text().trimmed();
    const auto orHost = [host = QUrl(server.url).host()](const QLineEdit *field) {
        const QString text = field->text().trimmed();
        return text.isEmpty() ? host : text;
    };
    server.title = orHost(m_title);
    server.attribution = orHost(m_attribution);
    server.minZoom = m_from->value();
    server.maxZoom = m_to->value();
    return server;
}

void TileServerDialog::accept()
{
    if (const auto checked = checkTileTemplate(m_url->text().trimmed()); !checked) {
        m_problem->setText(errorText(checked.error()));
        m_problem->show();
        return;
    }
    QDialog::accept();
}

} // namespace om
