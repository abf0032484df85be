// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/syncdialog.h"

#include "services/action/changingcache.h"
#include "sync/source.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace om {

SyncDialog::SyncDialog(Workspace &workspace, JobRunner &jobs, QWidget *parent)
    : JobDialog(tr("Synchronise"), tr("Synchronise"), jobs, parent)
    , m_workspace(workspace)
    , m_address(new QLineEdit)
    , m_trustFirst(new QCheckBox(tr("Trust the issuer that is met first")))
{
    resize(560, 260);
    auto *row = new QHBoxLayout;
    auto *browse = new QPushButton(tr("Choose…"));
    browse->setAutoDefault(false);
    row->addWidget(m_address, 1);
    row->addWidget(browse);
    auto *form = new QFormLayout;
    form->addRow(tr("Folder"), row);
    form->addRow({}, m_trustFirst);
    content().addLayout(form);
    content().addStretch(1);
    const QSettings settings(m_workspace.files().folder + QStringLiteral("/window.ini"), QSettings::IniFormat);
    m_address->setText(settings.value(QStringLiteral("sync/address")).toString());
    connect(browse, &QPushButton::clicked, this, [this] {
        if (const QString folder = QFileDialog::getExistingDirectory(this, tr("Synchronise")); !folder.isEmpty())
            m_address->setText(folder);
    });
    say(tr("Packages are verified before anything is read from them."));
}

void SyncDialog::start()
{
    const QString address = m_address->text();
    QSettings settings(m_workspace.files().folder + QStringLiteral("/window.ini"), QSettings::IniFormat);
    settings.setValue(QStringLiteral("sync/address"), address);
    say(tr("Checking and taking over…"));
    run(
        [files = m_workspace.files(), address, trustFirst = m_trustFirst->isChecked()](JobControl &control) -> Result<SyncReport> {
            const auto source = openSource(address);
            if (!source)
                return fail(source);
            const auto cache = openForChange(files, DataChange::Sync);
            if (!cache)
                return fail(cache);
            return pull(**cache, **source, SyncPlace{files.folder}, trustFirst, control);
        },
        [this](const Result<SyncReport> &report) {
            if (!report) {
                say(report.error());
                return;
            }
            say(tr("%1 versions taken over, now at version %2.").arg(report->pulled).arg(report->version));
            if (const auto refreshed = m_workspace.refresh(); !refreshed)
                say(refreshed.error());
        });
}

} // namespace om
